import type { ShopPosting } from '@linka/contracts/payouts';
import { signedKwacha } from '../../../lib/price/index.ts';
import { momentInWords } from '../../../lib/time/index.ts';
import { Section } from '../../../ui/index.ts';
import { words } from './words.ts';

/** The balance, line by line, newest first. */
export const Postings = ({ postings, now }: { postings: readonly ShopPosting[]; now: number }) => (
  <Section title={words.madeOf}>
    <ul
      aria-label={words.madeOf}
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-lift"
    >
      {postings.map(({ kind, orderId, amountNgwee, at }, index) => (
        <li key={index} className="flex items-baseline gap-4 px-4 py-3">
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">
              {words[kind]} {orderId?.slice(0, 8).toUpperCase()}
            </span>
            <span className="text-note text-ink-soft">{momentInWords(at, now)}</span>
          </span>
          <span className="tabular font-bold">{signedKwacha(amountNgwee)}</span>
        </li>
      ))}
    </ul>
  </Section>
);
