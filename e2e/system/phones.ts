import * as z from 'zod';
import { run } from './run.ts';
import { until } from './until.ts';

const Messages = z.object({ messages: z.array(z.object({ text: z.string(), sentAt: z.string() })) });
const Prompts = z.object({ prompts: z.array(z.object({ referenceId: z.string(), amount: z.string() })) });
const Ledger = z.object({
  entries: z.array(
    z.object({ direction: z.enum(['debit', 'credit']), referenceId: z.string(), amountMinor: z.number() }),
  ),
});

const get = async (url: string): Promise<unknown> => (await fetch(url)).json();
const phoneQuery = (phone: string): string => `phone=${encodeURIComponent(phone)}`;

/** The newest sign-in code that came by SMS after `since`. */
export const codeFor = (phone: string, since: Date): Promise<string> =>
  until(`a code for ${phone}`, async () => {
    const { messages } = Messages.parse(await get(`${run.handset}/handset/messages?${phoneQuery(phone)}`));
    return messages
      .filter(({ sentAt }) => new Date(sentAt) >= since)
      .map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
      .findLast(code => code !== undefined);
  });

const Shown = z.object({ shown: z.array(z.object({ code: z.string() })) });

/** What the authenticator app on a phone shows now. */
export const secondCodeFor = (phone: string): Promise<string> =>
  until(`an authenticator app on ${phone}`, async () => {
    const { shown } = Shown.parse(await get(`${run.handset}/handset/authenticators?${phoneQuery(phone)}`));
    return shown[0]?.code;
  });

/** The prompt to pay that waits on a phone. */
export const promptOn = (phone: string): Promise<{ referenceId: string; amount: string }> =>
  until(`a prompt on ${phone}`, async () => {
    const { prompts } = Prompts.parse(await get(`${run.handset}/handset/prompts?${phoneQuery(phone)}`));
    return prompts.at(-1);
  });

/** The payer answers the prompt. */
export async function answerPrompt(referenceId: string, answer: 'approve' | 'reject'): Promise<void> {
  const response = await fetch(`${run.handset}/handset/prompts/${referenceId}/${answer}`, { method: 'POST' });
  if (!response.ok) throw new Error(`the handset answered ${response.status}`);
}

/** What a company took from a wallet since `since` entries: every debit, once. */
export async function debitsOf(
  phone: string,
  company: 'momo' | 'airtel' = 'momo',
): Promise<{ referenceId: string; amountMinor: number }[]> {
  const { entries } = Ledger.parse(
    await get(`${run[company]}/control/ledger?msisdn=${encodeURIComponent(phone)}`),
  );
  return entries.filter(entry => entry.direction === 'debit');
}
