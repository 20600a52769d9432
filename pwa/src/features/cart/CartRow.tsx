import { formatKwacha } from '@linka/contracts/money';
import { say } from '../../lib/text/index.ts';
import type { CartOperation } from '../../offline/cart/index.ts';
import type { ReviewedLine } from '../../offline/cart/review.ts';
import { Badge, Button, Stepper } from '../../ui/index.ts';
import { words } from './words.ts';

interface CartRowProps {
  readonly line: ReviewedLine;
  readonly onChange: (act: CartOperation['act']) => void;
}

export const CartRow = ({ line, onChange }: CartRowProps) => (
  <li className="space-y-2 px-4 py-3">
    <div className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{line.name}</p>
        <p className="tabular text-note text-ink-soft">
          {formatKwacha(line.unitPriceNgwee)} × {line.quantity} ={' '}
          <span className="font-bold text-ink">{formatKwacha(line.unitPriceNgwee * line.quantity)}</span>
        </p>
      </div>
      <Stepper
        of={line.name}
        quantity={line.quantity}
        most={Math.min(99, line.available)}
        onAdd={() => onChange({ type: 'add', quantity: 1 })}
        onTake={() => onChange({ type: 'add', quantity: -1 })}
      />
    </div>
    {line.problem !== null && (
      <div className="flex flex-wrap items-center gap-3">
        <Badge tone={line.problem === 'price_moved' ? 'warn' : 'bad'}>
          {say(words[line.problem], {
            now: formatKwacha(line.unitPriceNgwee),
            was: formatKwacha(line.wasNgwee ?? line.unitPriceNgwee),
            available: line.available,
          })}
        </Badge>
        {line.problem === 'too_few' && (
          <Button look="quiet" onClick={() => onChange({ type: 'set', quantity: line.available })}>
            {say(words.takeFew, { available: line.available })}
          </Button>
        )}
        {(line.problem === 'sold_out' || line.problem === 'gone') && (
          <Button look="quiet" onClick={() => onChange({ type: 'remove' })}>
            {words.takeOut}
          </Button>
        )}
      </div>
    )}
  </li>
);
