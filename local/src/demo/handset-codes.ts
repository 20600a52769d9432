import * as z from 'zod';
import type { ReadCode } from './gateway.ts';

const Messages = z.object({ messages: z.array(z.object({ text: z.string(), sentAt: z.iso.datetime() })) });

const POLL_MS = 100;

/** Reads one-time codes where a person would: among the messages on the handset page. Gives up after `patienceMs`. */
export function codesFromHandset(
  handsetUrl: string,
  wait: (ms: number) => Promise<unknown>,
  patienceMs = 5_000,
): ReadCode {
  return async (phone, since) => {
    for (let waited = 0; waited <= patienceMs; waited += POLL_MS) {
      const response = await fetch(`${handsetUrl}/handset/messages?phone=${encodeURIComponent(phone)}`);
      const { messages } = Messages.parse(await response.json());
      const code = messages
        .filter(({ sentAt }) => Date.parse(sentAt) >= since.getTime())
        .map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
        .findLast(found => found !== undefined);
      if (code !== undefined) return code;
      await wait(POLL_MS);
    }
    return undefined;
  };
}
