import { say } from '../../lib/text/index.ts';
import { ageInWords } from '../../lib/time/index.ts';
import { Banner } from '../../ui/index.ts';
import { words } from './words.ts';

/** Younger than this, the shelf is as good as live. */
const FRESH_MS = 5 * 60_000;

/** Says how old the shelf is, when that matters: the shop is away, or the phone is. */
export const CatalogueAge = ({ takenAt, now }: { takenAt: number | undefined; now: number }) =>
  takenAt !== undefined && now - takenAt > FRESH_MS ? (
    <Banner tone="warn" icon="clock">
      {say(words.old, { age: ageInWords(now - takenAt) })}
    </Banner>
  ) : null;
