import * as z from 'zod';
import { call } from './http.ts';
import type { Reply } from './http.ts';

const Ledger = z.object({
  entries: z.array(
    z.object({ referenceId: z.string(), direction: z.string(), amount: z.string(), partyId: z.string() }),
  ),
  debitsMinor: z.number(),
  creditsMinor: z.number(),
});
const Prompts = z.object({
  prompts: z.array(z.looseObject({ referenceId: z.string(), secondsLeft: z.number() })),
});
const Calls = z.object({
  count: z.number(),
  calls: z.array(z.looseObject({ status: z.number().optional() })),
});
const Wallet = z.object({ balanceMinor: z.number() });
const Transactions = z.object({
  transactions: z.array(
    z.looseObject({ kind: z.string(), referenceId: z.string(), status: z.string(), amount: z.string() }),
  ),
});

/** The control API of a wallet stand-in, as a test drives it. */
export class Control {
  readonly #url: string;

  constructor(stub: { readonly url: string }) {
    this.#url = `${stub.url}/control`;
  }

  get = (path: string): Promise<Reply> => call(`${this.#url}/${path}`);

  delete = (path: string): Promise<Reply> => call(`${this.#url}/${path}`, { method: 'DELETE' });

  post = (path: string, body: unknown = {}): Promise<Reply> =>
    call(`${this.#url}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  advance = (advanceMs: number): Promise<Reply> => this.post('clock', { advanceMs });

  approve = (referenceId: string, body: unknown = {}): Promise<Reply> =>
    this.post(`prompts/${referenceId}/approve`, body);

  reject = (referenceId: string, body: unknown = {}): Promise<Reply> =>
    this.post(`prompts/${referenceId}/reject`, body);

  fault = (operation: string, fault: string, more: Record<string, unknown> = {}): Promise<Reply> =>
    this.post('faults', { operation, fault, ...more });

  async ledger(query = '') {
    return Ledger.parse((await this.get(`ledger${query}`)).body);
  }

  async prompts(query = '') {
    return Prompts.parse((await this.get(`prompts${query}`)).body).prompts;
  }

  async calls(query = '') {
    return Calls.parse((await this.get(`calls${query}`)).body);
  }

  async balance(msisdn: string): Promise<number> {
    return Wallet.parse((await this.get(`wallets/${msisdn}`)).body).balanceMinor;
  }

  async transactions() {
    return Transactions.parse((await this.get('transactions')).body).transactions;
  }
}
