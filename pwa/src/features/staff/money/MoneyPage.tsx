import { getShopMoney } from '@linka/contracts/payouts';
import { say } from '../../../lib/text/index.ts';
import { ageInWords } from '../../../lib/time/index.ts';
import { useAnswer, useNow, useReload } from '../../../offline/hooks/index.ts';
import { Banner, EmptyState, ErrorState, Page, SkeletonList } from '../../../ui/index.ts';
import { Parts } from '../shop/Parts.tsx';
import { ShopSwitcher } from '../shop/ShopSwitcher.tsx';
import { usePlace } from '../shop/Workplace.tsx';
import { words as shopWords } from '../shop/words.ts';
import { Asked } from './Asked.tsx';
import { Balance } from './Balance.tsx';
import { CashSwitch } from './CashSwitch.tsx';
import { Payouts } from './Payouts.tsx';
import { Postings } from './Postings.tsx';
import { words } from './words.ts';

const POLL_MS = 30_000;

/** What the shop has earned, what that is made of, and where it went. */
export function MoneyPage() {
  const { shopId, shopIds, shopName } = usePlace();
  const money = useAnswer(getShopMoney, shopId, { params: { shopId } });
  const now = useNow();
  useReload(money.reload, 'requestPayout', POLL_MS);
  const { value, failure, takenAt } = money;
  return (
    <Page
      title={shopIds.length > 1 ? shopWords.title : shopName}
      width="wide"
      aside={<ShopSwitcher shopId={shopId} shopIds={shopIds} />}
    >
      <Parts shopId={shopId} />
      {failure !== null && takenAt !== undefined && (
        <Banner tone="warn" icon="clock" live>
          {say(words.old, { age: ageInWords(now - takenAt) })}
        </Banner>
      )}
      {value === undefined && failure === null && <SkeletonList />}
      {value === undefined && failure !== null && (
        <ErrorState title={words.unread} detail={failure.detail} retry={money.reload} />
      )}
      {value && (
        <>
          <Balance shopId={shopId} money={value} />
          {value.mayPayOut && <CashSwitch shopId={shopId} takesCash={value.takesCash} />}
          <Asked shopId={shopId} />
          {value.postings.length === 0 && (
            <EmptyState icon="receipt" title={words.nothing}>
              {words.nothingDetail}
            </EmptyState>
          )}
          {value.postings.length > 0 && <Postings postings={value.postings} now={now} />}
          {value.payouts.length > 0 && <Payouts payouts={value.payouts} now={now} />}
        </>
      )}
    </Page>
  );
}
