import type { Catalogue } from '@linka/contracts/catalogue';
import type { AnswerOf, BodyOf, Endpoint, ParamsOf } from '@linka/contracts/http';
import { refuse, toProblem, type Result } from '@linka/contracts/problems';
import { shopCatalogue, shopEndpoints } from '@linka/contracts/shop-api';
import { verify, type SigningKey } from '@linka/contracts/signing';
import express, { type Request, type Response } from 'express';
import type { Clock } from '../platform/clock.ts';
import { listen, type Listening } from './listen.ts';

interface Asked<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly body: BodyOf<E>;
}

export interface FakeShop extends Listening {
  /** Ids of the endpoints called, in order. */
  readonly calls: string[];
  /** Says what an endpoint answers; without it, `not_found`. */
  readonly on: <E extends Endpoint>(endpoint: E, answer: (asked: Asked<E>) => Result<AnswerOf<E>>) => void;
  /** Takes a path over whole, to misbehave as real servers do. */
  readonly hijack: (path: string, handler: ((req: Request, res: Response) => void) | undefined) => void;
  /** The keys it believes the gateway signs with. */
  readonly trust: (...keys: readonly SigningKey[]) => void;
}

/** A shop's server over real HTTP that holds the gateway to the contract: signatures, inputs and answers. */
export async function startFakeShop(clock: Clock): Promise<FakeShop> {
  const calls: string[] = [];
  const answers = new Map<string, (asked: Asked<Endpoint>) => Result<unknown>>();
  const hijacked = new Map<string, (req: Request, res: Response) => void>();
  let keys: readonly SigningKey[] = [];

  const app = express();
  app.use(express.raw({ type: () => true, limit: '1mb' }));
  app.use((req, res, next) => {
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    const parts = { method: req.method, path: req.originalUrl, body };
    if (!verify(parts, name => req.get(name), keys, clock.now()).ok) problem(res, refuse('bad_signature'));
    else next();
  });
  app.use((req, res, next) => {
    const hijack = hijacked.get(req.path);
    if (hijack) hijack(req, res);
    else next();
  });
  for (const endpoint of shopEndpoints)
    app[endpoint.method](endpoint.path, (req, res) => serve(endpoint, req, res));

  function serve(endpoint: Endpoint, req: Request, res: Response): void {
    calls.push(endpoint.id);
    const body: unknown =
      Buffer.isBuffer(req.body) && req.body.length > 0 ? JSON.parse(req.body.toString()) : undefined;
    const asked = {
      params: endpoint.params?.parse(req.params),
      body: endpoint.body?.parse(body),
    } as Asked<Endpoint>;
    const result = answers.get(endpoint.id)?.(asked) ?? refuse('not_found');
    if (result.ok) res.status(endpoint.status).json(endpoint.answer?.parse(result.value));
    else problem(res, result);
  }

  return {
    ...(await listen(app)),
    calls,
    on: (endpoint, answer) => {
      answers.set(endpoint.id, answer);
    },
    hijack: (path, handler) => {
      if (handler) hijacked.set(path, handler);
      else hijacked.delete(path);
    },
    trust: (...trusted) => {
      keys = trusted;
    },
  };
}

const problem = (res: Response, refusal: ReturnType<typeof refuse>): void => {
  const document = toProblem(refusal);
  res.status(document.status).type('application/problem+json').send(JSON.stringify(document));
};

/** A shelf with one product. */
export const sampleCatalogue = (shopId: string, priceNgwee = 8500): Catalogue => ({
  shopId,
  currency: 'ZMW',
  categories: [{ id: 'staples', name: 'Staples' }],
  products: [
    {
      id: 'mealie-meal',
      name: 'Mealie meal',
      description: 'Breakfast, finely ground',
      categoryId: 'staples',
      picture: { file: 'mealie-meal.webp', alt: 'A white bag of mealie meal' },
      variants: [{ sku: 'mealie-meal-10', name: '10 kg', priceNgwee, available: 12 }],
    },
  ],
});

/** Lets the shop sell {@link sampleCatalogue}. */
export const sellSamples = (shop: FakeShop, shopId: string): void =>
  shop.on(shopCatalogue, () => ({ ok: true, value: sampleCatalogue(shopId) }));
