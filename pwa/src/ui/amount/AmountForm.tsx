import { useState } from 'react';
import { parseKwacha, typedPrice } from '../../lib/price/index.ts';
import { Button, TextField } from '../index.ts';

interface AmountFormProps {
  readonly leastNgwee: number;
  readonly mostNgwee: number;
  readonly label: string;
  readonly hint: string;
  /** Shown when the amount is none, or out of bounds. */
  readonly wrong: string;
  readonly confirm: string;
  readonly onAmount: (amountNgwee: number) => void;
}

/** Asks for an amount within bounds: all there is, unless something else is typed. */
export function AmountForm(props: AmountFormProps) {
  const { leastNgwee, mostNgwee, label, hint, wrong, confirm, onAmount } = props;
  const [typed, setTyped] = useState(typedPrice(mostNgwee));
  const [tried, setTried] = useState(false);
  const amount = parseKwacha(typed);
  const right = amount !== undefined && amount >= leastNgwee && amount <= mostNgwee;
  return (
    <form
      noValidate
      className="space-y-4 pb-2"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (right) onAmount(amount);
      }}
    >
      <TextField
        label={label}
        hint={hint}
        inputMode="decimal"
        autoComplete="off"
        lead="K"
        value={typed}
        error={tried && !right ? wrong : undefined}
        onChange={event => setTyped(event.target.value)}
      />
      <Button type="submit" wide>
        {confirm}
      </Button>
    </form>
  );
}
