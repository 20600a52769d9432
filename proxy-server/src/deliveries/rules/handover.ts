import { timingSafeEqual } from 'node:crypto';
import type { HandoverProof } from '@linka/contracts/deliveries';
import type { HandoverCode } from '@linka/contracts/orders';
import type { Secrets } from '../../platform/secrets.ts';

/** So many wrong PINs and only the code on the shopper's screen, or the shopper's own word, will do: 10 000 guesses break any PIN. */
export const PIN_TRIES = 5;

/** The shopper's proof of handover, made from the master secret: nothing to store, nothing to leak. */
export function handoverCode(secrets: Secrets, orderId: string): HandoverCode {
  const pin = secrets('handover-pin', orderId).readUInt32BE(0) % 10_000;
  const seal = secrets('handover-token', orderId).toString('base64url');
  return { token: `${orderId}.${seal}`, pin: String(pin).padStart(4, '0') };
}

export type Proved =
  | { readonly ok: true; readonly proof: 'qr' | 'pin' }
  | { readonly ok: false; readonly reason: 'wrong_proof' | 'proof_locked' };

/** Checks what the courier scanned or typed. `wrongPins` counts the PINs that were wrong so far. */
export function checkProof(code: HandoverCode, given: HandoverProof, wrongPins: number): Proved {
  if ('token' in given)
    return same(code.token, given.token) ? { ok: true, proof: 'qr' } : { ok: false, reason: 'wrong_proof' };
  if (wrongPins >= PIN_TRIES) return { ok: false, reason: 'proof_locked' };
  return same(code.pin, given.pin) ? { ok: true, proof: 'pin' } : { ok: false, reason: 'wrong_proof' };
}

function same(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
