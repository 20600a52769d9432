import { giveSecondFactor } from '@linka/contracts/second-factor';
import { useState } from 'react';
import type { Failure } from '../../../lib/api/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, TextField } from '../../../ui/index.ts';
import { words } from './words.ts';

const SHAPE = /^(\d{6}|[A-Za-z2-7]{5}-?[A-Za-z2-7]{5})$/;

export function CodeForm({ onDone }: { onDone: () => void }) {
  const { gateway } = useServices();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | 'shape'>();
  const give = async (): Promise<void> => {
    if (!SHAPE.test(code.trim())) {
      setFailure('shape');
      return;
    }
    setBusy(true);
    const answer = await gateway.call(giveSecondFactor, { body: { code: code.trim() } });
    setBusy(false);
    if (answer.ok) onDone();
    else setFailure(answer);
  };
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={event => {
        event.preventDefault();
        if (!busy) void give();
      }}
    >
      <TextField
        label={words.code}
        hint={words.codeHint}
        autoComplete="one-time-code"
        maxLength={11}
        value={code}
        onChange={event => setCode(event.target.value)}
        error={failure === 'shape' ? words.shape : failure?.detail}
      />
      <Button type="submit" wide busy={busy}>
        {words.go}
      </Button>
    </form>
  );
}
