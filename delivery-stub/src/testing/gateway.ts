import { randomUUID } from 'node:crypto';
import type { DeliveryStatusBody } from '@linka/contracts/delivery-api';
import { sign, type SigningKey } from '@linka/contracts/signing';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Calls the stub as the gateway does: signed. */
export class Gateway {
  readonly #url: string;
  readonly #key: SigningKey;
  readonly #now: () => Date;

  constructor(url: string, key: SigningKey, now: () => Date) {
    this.#url = url;
    this.#key = key;
    this.#now = now;
  }

  as = (key: SigningKey): Gateway => new Gateway(this.#url, key, this.#now);

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const signed = sign({ method, path, body: text }, this.#key, this.#now(), randomUUID());
    return this.bare(method, path, text, { ...signed, ...headers });
  }

  /** Without a signature of its own. */
  async bare(
    method: string,
    path: string,
    text = '',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(text === '' ? {} : { body: text }),
    });
    const answer = await response.text();
    return { status: response.status, body: (answer ? JSON.parse(answer) : {}) as Record<string, unknown> };
  }

  book = (booking: unknown): Promise<Answer> => this.send('POST', '/delivery', booking);
  report = (step: DeliveryStatusBody): Promise<Answer> => this.send('POST', '/delivery/status', step);
  find = (deliveryId: string): Promise<Answer> => this.send('GET', `/delivery/${deliveryId}`);
  control = (path: string, body?: unknown): Promise<Answer> =>
    this.bare(
      body === undefined ? 'GET' : 'POST',
      `/control/${path}`,
      body === undefined ? '' : JSON.stringify(body),
    );
}
