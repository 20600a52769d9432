import { confirmSecondFactor, enrolSecondFactor } from '@linka/contracts/second-factor';
import type { AnswerOf } from '@linka/contracts/http';
import { useState } from 'react';
import type { Failure } from '../../../lib/api/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, TextField } from '../../../ui/index.ts';
import { QrCode } from '../../../ui/qr/index.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { words } from './words.ts';

/** Sets up an authenticator app: a QR code, its first code, and the recovery codes. */
export function Enrolment({ onDone }: { onDone: () => void }) {
  const { gateway } = useServices();
  const [secret, setSecret] = useState<AnswerOf<typeof enrolSecondFactor>>();
  const [code, setCode] = useState('');
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const begin = async (): Promise<void> => {
    setBusy(true);
    const answer = await gateway.call(enrolSecondFactor, {});
    setBusy(false);
    setFailure(answer.ok ? undefined : answer);
    if (answer.ok) setSecret(answer.value);
  };
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const answer = await gateway.call(confirmSecondFactor, { body: { code } });
    setBusy(false);
    setFailure(answer.ok ? undefined : answer);
    if (answer.ok) setRecoveryCodes(answer.value.recoveryCodes);
  };

  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onKept={onDone} />;
  if (!secret)
    return (
      <div className="space-y-5">
        <p>{words.enrolLead}</p>
        <Button wide busy={busy} onClick={() => void begin()}>
          {words.begin}
        </Button>
        <p role="alert" className="text-danger empty:hidden">
          {failure?.detail}
        </p>
      </div>
    );
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={event => {
        event.preventDefault();
        if (!busy) void confirm();
      }}
    >
      <p>{words.scan}</p>
      <QrCode text={secret.address} label={words.qr} />
      <p className="text-ink-soft">
        {words.typed} <code className="block break-all text-ink">{secret.secret}</code>
      </p>
      <TextField
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={event => setCode(event.target.value.replace(/\D/g, ''))}
        error={failure?.detail}
      />
      <Button type="submit" wide busy={busy} disabled={code.length < 6}>
        {words.confirm}
      </Button>
    </form>
  );
}
