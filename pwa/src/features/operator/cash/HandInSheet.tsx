import { formatKwacha } from '@linka/contracts/money';
import { useState } from 'react';
import { parseKwacha, typedPrice } from '../../../lib/price/index.ts';
import { say } from '../../../lib/text/index.ts';
import { Button, Sheet, TextField } from '../../../ui/index.ts';
import { words } from './words.ts';

interface HandInSheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly mostNgwee: number;
  readonly onClose: () => void;
  readonly onAmount: (amountNgwee: number) => void;
}

/** How much was counted: all of it, unless something else is typed. */
export const HandInSheet = (props: HandInSheetProps) => (
  <Sheet open={props.open} title={props.title} onClose={props.onClose}>
    <HandInForm {...props} />
  </Sheet>
);

function HandInForm({ mostNgwee, onAmount }: HandInSheetProps) {
  const [typed, setTyped] = useState(typedPrice(mostNgwee));
  const [tried, setTried] = useState(false);
  const amount = parseKwacha(typed);
  const right = amount !== undefined && amount <= mostNgwee;
  const most = formatKwacha(mostNgwee);
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
        label={words.amount}
        hint={say(words.amountHint, { most })}
        inputMode="decimal"
        autoComplete="off"
        lead="K"
        value={typed}
        error={tried && !right ? say(words.amountWrong, { most }) : undefined}
        onChange={event => setTyped(event.target.value)}
      />
      <Button type="submit" wide>
        {words.confirm}
      </Button>
    </form>
  );
}
