import { requestCode } from '@linka/contracts/auth';
import type { Msisdn } from '@linka/contracts/phone';
import { useState } from 'react';
import type { Failure } from '../../lib/api/index.ts';
import { useServices } from '../../offline/hooks/index.ts';
import type { CodeSent } from './CodeStep.tsx';

/** Asks for a code by SMS. */
export function useSendCode(onSent: (sent: CodeSent) => void) {
  const { gateway, now } = useServices();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const send = async (phone: Msisdn): Promise<void> => {
    setBusy(true);
    const answer = await gateway.call(requestCode, { body: { phone } });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer);
      return;
    }
    onSent({ phone, at: now(), resendAt: now() + answer.value.resendAfterSeconds * 1000 });
  };
  return { send, busy, failure };
}
