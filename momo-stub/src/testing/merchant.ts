import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Product } from '../transactions/transaction.ts';
import { call } from '../../../stub-kit/src/testing/http.ts';
import type { Reply } from '../../../stub-kit/src/testing/http.ts';
import type { StubAddress } from './stub.ts';

export const payer = { partyIdType: 'MSISDN', partyId: '260961234567' };

const note = 'Order 17';

/** A well-formed body; a test changes what it is about. */
export const paymentBody = (stub: StubAddress, change: Record<string, unknown> = {}) => ({
  amount: '12.50',
  currency: stub.config.currency,
  externalId: 'order-17',
  payer,
  payerMessage: note,
  payeeNote: note,
  ...change,
});

const Token = z.object({ access_token: z.string(), expires_in: z.number() });

export const basic = (stub: StubAddress, product: Product): string => {
  const { apiUser, apiKey } = stub.config[product];
  return `Basic ${Buffer.from(`${apiUser}:${apiKey}`).toString('base64')}`;
};

/** A merchant's server with a live token for one product. A header given as undefined is left out. */
export class Merchant {
  readonly #stub: StubAddress;
  readonly #product: Product;
  #token: string;

  private constructor(stub: StubAddress, product: Product, token: string) {
    this.#stub = stub;
    this.#product = product;
    this.#token = token;
  }

  static async signIn(stub: StubAddress, product: Product = 'collection'): Promise<Merchant> {
    const merchant = new Merchant(stub, product, '');
    await merchant.refresh();
    return merchant;
  }

  async refresh(): Promise<void> {
    const reply = await call(`${this.#stub.url}/${this.#product}/token/`, {
      method: 'POST',
      headers: {
        Authorization: basic(this.#stub, this.#product),
        'Ocp-Apim-Subscription-Key': this.#stub.config[this.#product].subscriptionKey,
      },
    });
    this.#token = Token.parse(reply.body).access_token;
  }

  get(path: string, headers: Record<string, string | undefined> = {}): Promise<Reply> {
    return call(this.#url(path), { headers: this.#headers(headers) });
  }

  post(
    path: string,
    body: unknown,
    headers: Record<string, string | undefined> = {},
    signal: AbortSignal | null = null,
  ): Promise<Reply> {
    return call(this.#url(path), {
      method: 'POST',
      signal,
      headers: this.#headers({ 'Content-Type': 'application/json', ...headers }),
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Posts a requesttopay and expects it to be accepted; returns its reference id. */
  async pay(change: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<string> {
    const referenceId = headers['X-Reference-Id'] ?? randomUUID();
    const body = paymentBody(this.#stub, change);
    const reply = await this.post('requesttopay', body, { 'X-Reference-Id': referenceId, ...headers });
    if (reply.status !== 202) throw new Error(`requesttopay: ${reply.status} ${reply.text}`);
    return referenceId;
  }

  status(referenceId: string): Promise<Reply> {
    return this.get(`requesttopay/${referenceId}`);
  }

  #url = (path: string): string => `${this.#stub.url}/${this.#product}/v1_0/${path}`;

  #headers(change: Record<string, string | undefined>): Record<string, string> {
    const headers: Record<string, string | undefined> = {
      Authorization: `Bearer ${this.#token}`,
      'Ocp-Apim-Subscription-Key': this.#stub.config[this.#product].subscriptionKey,
      'X-Target-Environment': this.#stub.config.targetEnvironment,
      ...change,
    };
    return Object.fromEntries(Object.entries(headers).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
  }
}
