import { getMyCash, type MyCash } from '@linka/contracts/cash';
import { formatKwacha } from '@linka/contracts/money';
import { say } from '../../../lib/text/index.ts';
import { ageInWords } from '../../../lib/time/index.ts';
import { useAccount, useAnswer, useNow } from '../../../offline/hooks/index.ts';
import { Banner, Card, EmptyState, ErrorState, Page, SkeletonList, SumRow } from '../../../ui/index.ts';
import { PostingList } from '../../../ui/postings/PostingList.tsx';
import { words } from './words.ts';

/** What a courier carries for others, how much more they may, and where it came from. */
export function CashPage() {
  const account = useAccount();
  const mine = useAnswer(getMyCash, account?.id ?? '', account ? {} : undefined);
  const now = useNow(60_000);
  const { value, failure, takenAt } = mine;
  return (
    <Page title={words.title} back={{ to: '/courier', label: words.back }}>
      {failure !== null && takenAt !== undefined && (
        <Banner tone="warn" icon="clock" live>
          {say(words.old, { age: ageInWords(now - takenAt) })}
        </Banner>
      )}
      {value === undefined && failure === null && <SkeletonList />}
      {value === undefined && failure !== null && (
        <ErrorState title={words.unread} detail={failure.detail} retry={mine.reload} />
      )}
      {value && <Standing cash={value} />}
      {value?.postings.length === 0 && (
        <EmptyState icon="receipt" title={words.none}>
          {words.noneDetail}
        </EmptyState>
      )}
      {value !== undefined && value.postings.length > 0 && <History postings={value.postings} now={now} />}
    </Page>
  );
}

const Standing = ({ cash: { owedNgwee, underWayNgwee, limitNgwee } }: { readonly cash: MyCash }) => (
  <Card as="section" label={words.inHand}>
    <dl className="space-y-2">
      <SumRow label={words.inHand} strong>
        {formatKwacha(owedNgwee)}
      </SumRow>
      <SumRow label={words.coming}>{formatKwacha(underWayNgwee)}</SumRow>
      <SumRow label={words.limit}>{formatKwacha(limitNgwee)}</SumRow>
    </dl>
    <p className="pt-3 text-note text-ink-soft">{words.hint}</p>
    {owedNgwee + underWayNgwee >= limitNgwee && <p className="pt-3 font-semibold text-warn">{words.full}</p>}
  </Card>
);

const History = ({ postings, now }: Pick<MyCash, 'postings'> & { readonly now: number }) => (
  <PostingList
    title={words.list}
    now={now}
    lines={postings.map(({ kind, orderId, amountNgwee, at }) => ({
      what: say(words[kind], { order: orderId?.slice(-4).toUpperCase() ?? '' }),
      amountNgwee,
      at,
    }))}
  />
);
