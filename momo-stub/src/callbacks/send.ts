import type { Stub } from '../stub.ts';
import { presentTransaction } from '../transactions/present.ts';
import type { Transaction } from '../transactions/transaction.ts';
import { forgeBody } from './script.ts';
import type { CallbackScript } from './script.ts';

const ANSWER_WITHIN_MS = 5000;

/** Plans the callback(s) of a settled transaction: unsigned, and never tried again when they fail. */
export function scheduleCallback(stub: Stub, transaction: Transaction, script: CallbackScript): void {
  const { callbackUrl, referenceId, outcome } = transaction;
  if (callbackUrl === undefined || !outcome || script.copies === 0) return;
  const body = forgeBody(presentTransaction(transaction, Infinity, stub.settings.reasonShape), script.forge);
  const method = script.method ?? stub.settings.callbackMethod;
  const deliver = () => void sendCallback(stub, { referenceId, url: callbackUrl, method, body });
  const first = stub.clock.now() + (script.delayMs ?? stub.settings.callbackDelayMs);
  stub.clock.schedule(first, deliver);
  if (script.copies === 2) stub.clock.schedule(first + (script.gapMs ?? 0), deliver);
}

type Letter = { referenceId: string; url: string; method: string; body: Record<string, unknown> };

/** Sends one callback now, and notes what came of it. Never rejects. */
export async function sendCallback(stub: Stub, { referenceId, url, method, body }: Letter): Promise<void> {
  const at = new Date(stub.clock.now()).toISOString();
  const sent = stub.callbacks.add({ at, referenceId, method, url, body, result: undefined });
  try {
    const answer = await stub.fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'LWAC Http Client 1.0' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    sent.result = answer.status;
    await answer.body?.cancel();
  } catch (error) {
    sent.result ??= error instanceof Error ? error.message : String(error);
  }
  stub.log.info({ referenceId, method, url, result: sent.result }, 'callback');
}
