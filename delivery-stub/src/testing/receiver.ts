import { buffer } from 'node:stream/consumers';
import { DeliveryNews } from '@linka/contracts/deliveries';
import { verify, type SigningKey } from '@linka/contracts/signing';
import { listen, type Listening } from './listen.ts';

/** The gateway's ear: takes only webhooks that are rightly signed, each nonce once, and can be away. */
export class Receiver {
  readonly heard: DeliveryNews[] = [];
  readonly requests: { readonly status: number; readonly requestId: string | undefined }[] = [];
  /** What it answers to a webhook it could take. */
  status = 204;
  readonly #nonces = new Set<string>();
  readonly #key: SigningKey;
  readonly #now: () => Date;
  #server: Listening | undefined;
  #port = 0;

  constructor(key: SigningKey, now: () => Date) {
    this.#key = key;
    this.#now = now;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/delivery/webhook?from=stub`;
  }

  /** Listens; after `leave` again on the same port. */
  async come(): Promise<void> {
    this.#server = await listen((req, res) => {
      void buffer(req).then(body => {
        const parts = { method: req.method ?? '', path: req.url ?? '', body };
        const header = (name: string) => req.headers[name]?.toString();
        const verified = verify(parts, header, [this.#key], this.#now());
        const good = verified.ok && !this.#nonces.has(verified.nonce);
        if (verified.ok) this.#nonces.add(verified.nonce);
        const status = good ? this.status : 401;
        this.requests.push({ status, requestId: header('x-request-id') });
        if (status === 204) this.heard.push(DeliveryNews.parse(JSON.parse(body.toString('utf8'))));
        res.writeHead(status, { location: '/elsewhere' }).end();
      });
    }, this.#port);
    this.#port = this.#server.port;
  }

  async leave(): Promise<void> {
    await this.#server?.close();
  }

  of = (deliveryId: string): readonly DeliveryNews[] =>
    this.heard.filter(news => news.deliveryId === deliveryId);
}
