import { listShopsToVerify, Verification } from '@linka/contracts/shops';
import { useSearchParams } from 'react-router';
import { say } from '../../../lib/text/index.ts';
import { ageInWords } from '../../../lib/time/index.ts';
import { useAnswer, useEntries, useNow, useReload } from '../../../offline/hooks/index.ts';
import { Banner, Choice, cx, EmptyState, ErrorState, Page, SkeletonList } from '../../../ui/index.ts';
import { Parts } from '../Parts.tsx';
import { ShopDetails } from './ShopDetails.tsx';
import { ShopRows } from './ShopRows.tsx';
import { words } from './words.ts';

const POLL_MS = 60_000;
const empty = {
  pending: { title: words.emptyPending, detail: words.emptyPendingDetail },
  verified: { title: words.emptyVerified, detail: words.emptyVerifiedDetail },
  rejected: { title: words.emptyRejected, detail: words.emptyRejectedDetail },
} as const;

/** Three lists, and beside them the shop one looks at; on a phone one after the other. */
export function ShopsPage() {
  const [search, setSearch] = useSearchParams();
  const show = Verification.safeParse(search.get('show')).data ?? 'pending';
  const shopId = search.get('shop');
  const listed = useAnswer(listShopsToVerify, show, { query: { verification: show } });
  const entries = useEntries() ?? [];
  const now = useNow();
  useReload(listed.reload, 'verifyShop', POLL_MS);
  const shops = listed.value?.shops;
  const chosen = shops?.find(({ id }) => id === shopId);
  const toList = `/operator?show=${show}`;
  return (
    <Page
      title={words.title}
      width="wide"
      {...(shopId !== null && { back: { to: toList, label: words.back } })}
    >
      <Parts />
      <Choice
        label={words.which}
        value={show}
        options={Verification.options.map(value => ({ value, label: words[value] }))}
        onChange={value => setSearch({ show: value })}
      />
      {listed.failure !== null && listed.takenAt !== undefined && (
        <Banner tone="warn" icon="clock" live>
          {say(words.old, { age: ageInWords(now - listed.takenAt) })}
        </Banner>
      )}
      {shops === undefined && listed.failure === null && <SkeletonList />}
      {shops === undefined && listed.failure !== null && (
        <ErrorState title={words.failed} detail={listed.failure.detail} retry={listed.reload} />
      )}
      {shops?.length === 0 && shopId === null && (
        <EmptyState icon="shield" title={empty[show].title}>
          {empty[show].detail}
        </EmptyState>
      )}
      {shops !== undefined && (shops.length > 0 || shopId !== null) && (
        <div className="grid items-start gap-6 lg:grid-cols-[2fr_3fr]">
          <div className={cx(shopId !== null && 'hidden lg:block')}>
            <ShopRows shops={shops} entries={entries} show={show} chosen={shopId} now={now} />
          </div>
          {shopId === null ? (
            <p className="hidden rounded-card border-2 border-dashed border-line px-4 py-16 text-center text-ink-soft lg:block">
              {words.choose}
            </p>
          ) : chosen === undefined ? (
            <EmptyState icon="shop" title={words.gone}>
              {words.goneDetail}
            </EmptyState>
          ) : (
            <ShopDetails key={chosen.id} shop={chosen} entries={entries} now={now} />
          )}
        </div>
      )}
    </Page>
  );
}
