import type { Msisdn } from '@linka/contracts/phone';
import * as z from 'zod';

const TIMEOUT_MS = 2_000;

/** A payment waiting for its payer, as a mobile-money company shows it. Amounts are decimals of the currency. */
const Prompt = z.object({
  referenceId: z.string(),
  msisdn: z.string(),
  merchant: z.string(),
  amount: z.string(),
  currency: z.string(),
  payerMessage: z.string(),
  status: z.string(),
  expiresAt: z.iso.datetime(),
  secondsLeft: z.number(),
});
const PromptList = z.object({ prompts: z.array(Prompt) });

/** The same, on the phone it waits at. */
export type Prompt = Omit<z.infer<typeof Prompt>, 'msisdn'> & {
  readonly phone: string;
  readonly company: string;
};

export const answers = ['approve', 'reject', 'ignore'] as const;
export type Answer = (typeof answers)[number];

export interface WalletReply {
  readonly status: number;
  readonly body: unknown;
}

const AWAY: WalletReply = { status: 502, body: { error: 'wallet_away' } };

/** What a payer's handset does with one company's prompts, through the control API of its stand-in. Never throws. */
export class Wallet {
  constructor(
    readonly company: string,
    private readonly url: string,
  ) {}

  /** Prompts of one phone or of all; undefined when the stand-in cannot be reached. */
  async open(phone?: Msisdn): Promise<Prompt[] | undefined> {
    const query = phone === undefined ? '' : `?msisdn=${phone.slice(1)}`;
    const { status, body } = await this.call('GET', `/control/prompts${query}`);
    const list = status === 200 ? PromptList.safeParse(body).data : undefined;
    return list?.prompts.map(({ msisdn, ...prompt }) => ({
      ...prompt,
      phone: `+${msisdn}`,
      company: this.company,
    }));
  }

  /** The payer's answer, and what became of the payment. */
  answer(referenceId: string, answer: Answer): Promise<WalletReply> {
    return this.call('POST', `/control/prompts/${encodeURIComponent(referenceId)}/${answer}`);
  }

  private async call(method: string, path: string): Promise<WalletReply> {
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const response = await fetch(this.url + path, { method, signal });
      return { status: response.status, body: await response.json() };
    } catch {
      return AWAY;
    }
  }
}
