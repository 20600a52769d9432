import { companyNames, type PaymentMethod } from '@linka/contracts/payments';
import { say } from '../../lib/text/index.ts';
import { TextField } from '../../ui/index.ts';
import { NetworkNote } from '../../ui/paying/NetworkNote.tsx';
import { PayWith } from '../../ui/paying/PayWith.tsx';
import { companiesOf } from '../../ui/paying/rules.ts';
import { words as payingWords } from '../../ui/paying/words.ts';
import { words } from './words.ts';

interface PayingNumberProps {
  readonly typed: string;
  readonly wrong: boolean;
  readonly methods: readonly PaymentMethod[];
  readonly method: PaymentMethod;
  readonly onChange: (part: { number: string } | { method: PaymentMethod }) => void;
}

/** How it is paid: which wallet at which company, one's own or anybody's who is near to answer the prompt; or cash. */
export const PayingNumber = ({ typed, wrong, methods, method, onChange }: PayingNumberProps) => (
  <div className="space-y-2">
    <PayWith methods={methods} value={method} onChange={chosen => onChange({ method: chosen })} />
    {method === 'cash' ? (
      <p role="status">{payingWords.cashHint}</p>
    ) : (
      <>
        <TextField
          label={say(words.number, { company: companyNames[method] })}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          value={typed}
          onChange={event => onChange({ number: event.target.value })}
          hint={words.numberHint}
          error={wrong ? words.numberWrong : undefined}
        />
        <NetworkNote typed={typed} methods={companiesOf(methods)} />
      </>
    )}
  </div>
);
