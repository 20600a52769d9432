import { say } from '../../../lib/text/index.ts';
import { cx } from '../../../ui/index.ts';
import { stages } from '../jobs/progress.ts';
import { words } from './words.ts';

/** Which of the five things is going on. */
export function Stages({ at }: { at: number }) {
  const stage = stages[at];
  if (stage === undefined) return null;
  return (
    <div className="space-y-2">
      <ol className="flex gap-1.5">
        {stages.map((name, n) => (
          <li
            key={name}
            aria-current={n === at ? 'step' : undefined}
            className={cx(
              'h-2 flex-1 rounded-full',
              n < at ? 'bg-primary' : n === at ? 'bg-copper' : 'bg-line',
            )}
          >
            <span className="sr-only">{words[name]}</span>
          </li>
        ))}
      </ol>
      <p className="text-note text-ink-soft">{say(words.step, { n: at + 1 })}</p>
      <h2 className="text-title font-bold">{words[stage]}</h2>
    </div>
  );
}
