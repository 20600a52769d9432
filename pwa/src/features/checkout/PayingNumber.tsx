import { companyNames, type ProviderId } from '@linka/contracts/payments';
import { say } from '../../lib/text/index.ts';
import { TextField } from '../../ui/index.ts';
import { NetworkNote } from '../../ui/paying/NetworkNote.tsx';
import { PayWith } from '../../ui/paying/PayWith.tsx';
import { words } from './words.ts';

interface PayingNumberProps {
  readonly typed: string;
  readonly wrong: boolean;
  readonly methods: readonly ProviderId[];
  readonly method: ProviderId;
  readonly onChange: (part: { number: string } | { method: ProviderId }) => void;
}

/** Which wallet pays, and at which company: one's own, or anybody's who is near to answer the prompt. */
export const PayingNumber = ({ typed, wrong, methods, method, onChange }: PayingNumberProps) => (
  <div className="space-y-2">
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
    <NetworkNote typed={typed} methods={methods} />
    <PayWith methods={methods} value={method} onChange={chosen => onChange({ method: chosen })} />
  </div>
);
