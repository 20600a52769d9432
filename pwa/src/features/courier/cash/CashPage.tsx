import { getMyCash, type MyCash } from '@linka/contracts/cash';
import { formatKwacha } from '@linka/contracts/money';
import { signedKwacha } from '../../../lib/price/index.ts';
import { say } from '../../../lib/text/index.ts';
import { ageInWords, momentInWords } from '../../../lib/time/index.ts';
import { useAccount, useAnswer, useNow } from '../../../offline/hooks/index.ts';
import {
  Banner,
  Card,
  EmptyState,
  ErrorState,
  Page,
  Section,
  SkeletonList,
  SumRow,
} from '../../../ui/index.ts';
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
  <Section title={words.list}>
    <ul
      aria-label={words.list}
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-lift"
    >
      {postings.map(({ kind, orderId, amountNgwee, at }, index) => (
        <li key={index} className="flex items-baseline gap-4 px-4 py-3">
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">
              {say(words[kind], { order: orderId?.slice(-4).toUpperCase() ?? '' })}
            </span>
            <time dateTime={at} className="text-note text-ink-soft">
              {momentInWords(at, now)}
            </time>
          </span>
          <span className="tabular font-bold">{signedKwacha(amountNgwee)}</span>
        </li>
      ))}
    </ul>
  </Section>
);
