import { createHmac } from 'node:crypto';
import { messageOf } from '../http/codes.ts';
import type { Outcome, Payment } from '../payments/payment.ts';
import type { Stub } from '../stub.ts';
import type { CallbackScript } from './script.ts';

const ANSWER_WITHIN_MS = 5000;

/** Plans the callback(s) of a settled payment to the one address the merchant gave in the portal. */
export function scheduleCallback(stub: Stub, payment: Payment, outcome: Outcome): void {
  const script = stub.callbackFaults.take('callback', payment.id)?.effect ?? {};
  const { callbackUrl, callbackDelayMs } = stub.settings;
  if (callbackUrl === null) return;
  const body = JSON.stringify(bodyOf(stub, payment, outcome, script));
  const at = stub.clock.now() + (script.delayMs ?? callbackDelayMs);
  for (let copy = 0; copy < (script.copies ?? 1); copy += 1)
    stub.clock.schedule(at, () => void send(stub, payment.id, callbackUrl, body));
}

function bodyOf({ config }: Stub, { id }: Payment, outcome: Outcome, { forge }: CallbackScript): unknown {
  const paid = (outcome.status === 'TS') !== (forge === 'status');
  const transaction = {
    id,
    message: paid ? 'Paid' : messageOf(outcome.status === 'TF' ? outcome.code : 'ESB000011'),
    status_code: paid ? 'TS' : 'TF',
    ...(paid
      ? { airtel_money_id: outcome.status === 'TS' ? outcome.airtelMoneyId : 'MP000000.0000.X00000' }
      : {}),
  };
  if (config.callbackSecret === undefined) return { transaction };
  const secret = forge === 'hash' ? 'another secret' : config.callbackSecret;
  // Airtel's pages do not say exactly which bytes are hashed; the body without its hash is a plain reading.
  const hash = createHmac('sha256', secret).update(JSON.stringify({ transaction })).digest('base64');
  return { transaction, hash };
}

async function send(stub: Stub, id: string, url: string, body: string): Promise<void> {
  let result: number | string;
  try {
    const answer = await stub.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    result = answer.status;
    await answer.body?.cancel();
  } catch (error) {
    result = error instanceof Error ? error.message : String(error);
  }
  stub.log.info({ id, url, result }, 'callback');
}
