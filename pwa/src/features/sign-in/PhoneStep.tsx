import { parsePhone } from '@linka/contracts/phone';
import { useRef, useState } from 'react';
import { Button, leadToFault, TextField } from '../../ui/index.ts';
import type { CodeSent } from './CodeStep.tsx';
import { useSendCode } from './use-send-code.ts';
import { words } from './words.ts';

export function PhoneStep({ onSent }: { onSent: (sent: CodeSent) => void }) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { send, busy, failure } = useSendCode(onSent);
  const phone = parsePhone(typed);
  const wrong = tried && phone === undefined;
  const form = useRef<HTMLFormElement>(null);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (phone !== undefined) await send(phone);
    leadToFault(form.current);
  };
  return (
    <form
      ref={form}
      noValidate
      className="space-y-5"
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="text-ink-soft">{words.lead}</p>
      <TextField
        label={words.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        hint={words.phoneHint}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={wrong ? words.phoneWrong : failure?.detail}
      />
      <Button type="submit" wide busy={busy}>
        {words.send}
      </Button>
    </form>
  );
}
