import { signedKwacha } from '../../lib/price/index.ts';
import { momentInWords } from '../../lib/time/index.ts';
import { Section } from '../index.ts';

interface Line {
  readonly what: string;
  readonly amountNgwee: number;
  readonly at: string;
}

interface PostingListProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly now: number;
}

/** What a balance is made of, line by line, newest first. */
export const PostingList = ({ title, lines, now }: PostingListProps) => (
  <Section title={title}>
    <ul
      aria-label={title}
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-lift"
    >
      {lines.map(({ what, amountNgwee, at }, index) => (
        <li key={index} className="flex items-baseline gap-4 px-4 py-3">
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">{what}</span>
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
