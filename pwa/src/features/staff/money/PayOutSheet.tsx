import { formatKwacha } from '@linka/contracts/money';
import { formatPhone } from '@linka/contracts/phone';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { Button, Sheet, TextField } from '../../../ui/index.ts';
import { parseKwacha, typedPrice } from '../../../lib/price/index.ts';
import { words } from './words.ts';

interface PayOutSheetProps {
  readonly open: boolean;
  readonly msisdn: string;
  readonly leastNgwee: number;
  readonly mostNgwee: number;
  readonly onClose: () => void;
  readonly onAmount: (amountNgwee: number) => void;
}

/** How much; the number is named once more before anything goes out. */
export const PayOutSheet = (props: PayOutSheetProps) => (
  <Sheet open={props.open} title={words.payOut} onClose={props.onClose}>
    <PayOutForm {...props} />
  </Sheet>
);

function PayOutForm({ msisdn, leastNgwee, mostNgwee, onAmount }: PayOutSheetProps) {
  const [typed, setTyped] = useState(typedPrice(mostNgwee));
  const [tried, setTried] = useState(false);
  const amount = parseKwacha(typed);
  const right = amount !== undefined && amount >= leastNgwee && amount <= mostNgwee;
  const bounds = { least: formatKwacha(leastNgwee), most: formatKwacha(mostNgwee) };
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
        hint={say(words.amountHint, bounds)}
        inputMode="decimal"
        autoComplete="off"
        lead="K"
        value={typed}
        error={tried && !right ? say(words.amountWrong, bounds) : undefined}
        onChange={event => setTyped(event.target.value)}
      />
      <Button type="submit" wide>
        {say(words.confirm, { number: formatPhone(msisdn) })}
      </Button>
    </form>
  );
}
