import { say } from '../../../lib/text/index.ts';
import { cx, Icon } from '../../../ui/index.ts';
import type { PaymentTruth } from './rules.ts';
import { words } from './words.ts';

const steps = ['stepPhone', 'stepLinka', 'stepCompany', 'stepPin', 'stepPaid'] as const;

/** How many of the steps are behind us. */
const reached: Readonly<Record<PaymentTruth['at'], number>> = {
  none: 0,
  unpaid: 0,
  failed: 0,
  refused: 0,
  phone: 1,
  linka: 2,
  company: 3,
  prompt: 3,
  cash: 0,
  paid: 5,
};

/** The way of the money, with the point it has reached. */
export function Steps({ truth, company }: { truth: PaymentTruth; company: string }) {
  const done = reached[truth.at];
  if (done === 0) return null;
  return (
    <ol aria-label={words.title} className="flex">
      {steps.map((step, n) => {
        const current = n === done;
        return (
          <li
            key={step}
            aria-current={current ? 'step' : undefined}
            className={cx(
              'relative flex min-w-0 flex-1 flex-col items-center gap-1.5 text-center',
              'before:absolute before:top-3.5 before:right-1/2 before:h-0.5 before:w-full before:bg-line first:before:hidden',
              n < done && 'before:bg-primary',
            )}
          >
            <span
              className={cx(
                'z-10 flex size-7.5 items-center justify-center rounded-full border-2',
                n < done && 'border-primary bg-primary text-on-primary',
                current && 'animate-shimmer border-copper bg-copper-soft',
                n > done && 'border-line bg-surface',
              )}
            >
              {n < done && <Icon name="check" size={16} />}
            </span>
            <span className={cx('px-0.5 text-[0.75rem] leading-4', current ? 'font-bold' : 'text-ink-soft')}>
              {step === 'stepCompany' ? say(words.stepCompany, { company }) : words[step]}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
