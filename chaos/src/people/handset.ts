import type { Msisdn } from '@linka/contracts/phone';
import * as z from 'zod';
import { rest } from './person.ts';

const Prompts = z.object({ prompts: z.array(z.object({ referenceId: z.string(), status: z.string() })) });

/** Answers the MoMo prompt for one payment on somebody's phone, when it comes. False when it never did. */
export async function answerPrompt(
  handset: string,
  phone: Msisdn,
  paymentId: string,
  answer: 'approve' | 'reject' | 'ignore',
  signal: AbortSignal,
): Promise<boolean> {
  while (!signal.aborted) {
    const done = await tryOnce(handset, phone, paymentId, answer).catch(() => false);
    if (done) return true;
    await rest(500, signal);
  }
  return false;
}

async function tryOnce(handset: string, phone: Msisdn, paymentId: string, answer: string): Promise<boolean> {
  const signal = AbortSignal.timeout(5_000);
  const list = await fetch(`${handset}/handset/prompts?phone=${encodeURIComponent(phone)}`, { signal });
  const { prompts } = Prompts.parse(await list.json());
  if (!prompts.some(prompt => prompt.referenceId === paymentId)) return false;
  const pressed = await fetch(`${handset}/handset/prompts/${paymentId}/${answer}`, {
    method: 'POST',
    signal,
  });
  return pressed.ok || pressed.status === 409;
}
