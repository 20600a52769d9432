import { networkHint, parsePhone } from '@linka/contracts/phone';
import { useState } from 'react';
import { Button, Sheet, TextField } from '../../../ui/index.ts';
import { words } from './words.ts';

interface NumberSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onNumber: (msisdn: string) => void;
}

/** Where the money goes from now on. */
export const NumberSheet = (props: NumberSheetProps) => (
  <Sheet open={props.open} title={words.goesTo} onClose={props.onClose}>
    <NumberForm {...props} />
  </Sheet>
);

function NumberForm({ onNumber }: NumberSheetProps) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const parsed = parsePhone(typed);
  const msisdn = parsed !== undefined && networkHint(parsed) === 'mtn' ? parsed : undefined;
  return (
    <form
      noValidate
      className="space-y-4 pb-2"
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (msisdn !== undefined) onNumber(msisdn);
      }}
    >
      <TextField
        label={words.number}
        type="tel"
        inputMode="tel"
        autoComplete="off"
        hint={words.numberHint}
        value={typed}
        error={tried && msisdn === undefined ? words.numberWrong : undefined}
        onChange={event => setTyped(event.target.value)}
      />
      <Button type="submit" wide>
        {words.saveNumber}
      </Button>
    </form>
  );
}
