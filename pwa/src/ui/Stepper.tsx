import { feel } from '../lib/haptics/index.ts';
import { say } from '../lib/text/index.ts';
import { Icon } from './Icon.tsx';
import { words } from './words.ts';

interface StepperProps {
  /** What is counted, for those who do not see it beside the number. */
  readonly of: string;
  /** What the number says aloud; without it, so many in the cart. */
  readonly said?: string;
  readonly quantity: number;
  readonly most: number;
  readonly onAdd: () => void;
  readonly onTake: () => void;
}

const round = 'inline-flex size-11 items-center justify-center rounded-full disabled:opacity-40';

const felt = (run: () => void) => (): void => {
  feel('tap');
  run();
};

/** How many. Keeps its width from 0 to 99, so that a tap never moves the next target. */
export const Stepper = ({ of, said, quantity, most, onAdd, onTake }: StepperProps) => (
  <div role="group" aria-label={of} className="flex w-28 shrink-0 items-center justify-end">
    {quantity > 0 && (
      <>
        <button
          type="button"
          className={`${round} border-2 border-edge text-ink`}
          aria-label={say(words.takeOne, { item: of })}
          onClick={felt(onTake)}
        >
          <Icon name={quantity === 1 && said === undefined ? 'trash' : 'minus'} size={20} />
        </button>
        <output
          className="tabular flex-1 text-center font-bold"
          aria-label={said ?? say(words.inCart, { count: quantity })}
        >
          {quantity}
        </output>
      </>
    )}
    <button
      type="button"
      className={`${round} bg-primary text-on-primary`}
      aria-label={say(words.addOne, { item: of })}
      disabled={quantity >= most}
      onClick={felt(onAdd)}
    >
      <Icon name="plus" size={22} />
    </button>
  </div>
);
