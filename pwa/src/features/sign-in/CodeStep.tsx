import { formatPhone, type Msisdn } from '@linka/contracts/phone';
import { useRef, useState } from 'react';
import type { Failure } from '../../lib/api/index.ts';
import { deviceName } from '../../lib/device/index.ts';
import { say } from '../../lib/text/index.ts';
import { countdown } from '../../lib/time/index.ts';
import { useNow, useServices } from '../../offline/hooks/index.ts';
import { enter } from '../../offline/session/door.ts';
import { Button, leadToFault, TextField } from '../../ui/index.ts';
import { useSendCode } from './use-send-code.ts';
import { words } from './words.ts';

export interface CodeSent {
  readonly phone: Msisdn;
  readonly at: number;
  readonly resendAt: number;
}

interface CodeStepProps {
  readonly sent: CodeSent;
  readonly onAgain: (sent: CodeSent) => void;
  readonly onOtherNumber: () => void;
  readonly onSignedIn: () => Promise<void>;
}

const CODE = /^\d{6}$/;

export function CodeStep({ sent, onAgain, onOtherNumber, onSignedIn }: CodeStepProps) {
  const services = useServices();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | 'form'>();
  const again = useSendCode(onAgain);
  const wait = sent.resendAt - useNow(1000);
  const form = useRef<HTMLFormElement>(null);

  const check = async (): Promise<void> => {
    if (!CODE.test(code)) {
      setFailure('form');
      leadToFault(form.current);
      return;
    }
    setBusy(true);
    const device = deviceName(navigator.userAgent);
    const answer = await enter(services, {
      phone: sent.phone,
      code,
      ...(device !== undefined && { device }),
    });
    if (answer.ok) return onSignedIn();
    setBusy(false);
    setFailure(answer);
    leadToFault(form.current);
  };

  return (
    <form
      ref={form}
      noValidate
      className="space-y-5"
      onSubmit={event => {
        event.preventDefault();
        if (!busy) void check();
      }}
    >
      <p className="text-ink-soft">{say(words.codeLead, { phone: formatPhone(sent.phone) })}</p>
      <TextField
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        maxLength={6}
        value={code}
        onChange={event => setCode(event.target.value.replace(/\D/g, ''))}
        error={failure === 'form' ? words.codeWrong : (failure ?? again.failure)?.detail}
      />
      <Button type="submit" wide busy={busy}>
        {words.check}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          look="quiet"
          disabled={wait > 0}
          busy={again.busy}
          onClick={() => void again.send(sent.phone)}
        >
          {wait > 0 ? say(words.resendIn, { left: countdown(wait) }) : words.resend}
        </Button>
        <Button look="quiet" onClick={onOtherNumber}>
          {words.otherNumber}
        </Button>
      </div>
    </form>
  );
}
