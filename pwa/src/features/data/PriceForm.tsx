import { useState } from 'react';
import { keepPrice, parsePrice } from '../../offline/usage/index.ts';
import { Button, TextField } from '../../ui/index.ts';
import { words } from './words.ts';

interface PriceFormProps {
  /** Ngwee a megabyte. */
  readonly price: number;
  readonly onChange: (ngwee: number) => void;
}

export function PriceForm({ price, onChange }: PriceFormProps) {
  const [typed, setTyped] = useState(String(price / 100));
  const [state, setState] = useState<'idle' | 'wrong' | 'saved'>('idle');
  const save = (): void => {
    const ngwee = parsePrice(typed);
    setState(ngwee === undefined ? 'wrong' : 'saved');
    if (ngwee === undefined) return;
    keepPrice(ngwee);
    onChange(ngwee);
  };
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={words.price}
        hint={words.priceHint}
        lead="K"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        error={state === 'wrong' ? words.priceWrong : undefined}
        onChange={event => {
          setTyped(event.target.value);
          setState('idle');
        }}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" look="secondary">
          {words.save}
        </Button>
        <span role="status" className="text-note text-ink-soft">
          {state === 'saved' && words.saved}
        </span>
      </div>
    </form>
  );
}
