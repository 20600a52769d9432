import type { StockChange, StockItem } from '@linka/contracts/catalogue';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { Button, Sheet, TextField } from '../../../ui/index.ts';
import { parseCount, parseKwacha, typedPrice } from '../../../lib/price/index.ts';
import { words } from './words.ts';

interface ChangeSheetProps {
  readonly open: boolean;
  readonly name: string;
  readonly item: StockItem;
  readonly onClose: () => void;
  readonly onChange: (change: StockChange) => void;
}

/** Counts again and prices again; only what was really changed is sent. */
export const ChangeSheet = (props: ChangeSheetProps) => (
  <Sheet open={props.open} title={props.name} onClose={props.onClose}>
    <ChangeForm {...props} />
  </Sheet>
);

function ChangeForm({ item, onChange }: ChangeSheetProps) {
  const [count, setCount] = useState(String(item.available));
  const [price, setPrice] = useState(typedPrice(item.priceNgwee));
  const [tried, setTried] = useState(false);
  const available = parseCount(count);
  const priceNgwee = parseKwacha(price);
  const same = available === item.available && priceNgwee === item.priceNgwee;
  const save = (): void => {
    setTried(true);
    if (available === undefined || priceNgwee === undefined || same) return;
    onChange({
      ...(available !== item.available && { available }),
      ...(priceNgwee !== item.priceNgwee && { priceNgwee }),
    });
  };
  return (
    <form
      noValidate
      className="space-y-4 pb-2"
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={words.count}
        hint={item.reserved > 0 ? say(words.countHint, { count: item.reserved }) : words.countHintNone}
        inputMode="numeric"
        autoComplete="off"
        value={count}
        error={tried && available === undefined ? words.countWrong : undefined}
        onChange={event => setCount(event.target.value)}
      />
      <TextField
        label={words.price}
        hint={words.priceHint}
        inputMode="decimal"
        autoComplete="off"
        lead="K"
        value={price}
        error={tried && priceNgwee === undefined ? words.priceWrong : undefined}
        onChange={event => setPrice(event.target.value)}
      />
      <p role="status" className="text-note text-ink-soft">
        {tried && same && words.same}
      </p>
      <Button type="submit" wide>
        {words.save}
      </Button>
    </form>
  );
}
