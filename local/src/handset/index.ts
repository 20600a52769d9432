import express from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Authenticators } from './authenticators/authenticators.ts';
import { handsetRoutes, type HandsetOwner } from './routes.ts';
import { africasTalking } from './sms/africas-talking.ts';
import { Messages } from './sms/messages.ts';
import { Wallet } from './wallets/index.ts';

export type { HandsetOwner } from './routes.ts';

export interface HandsetOptions {
  /** 0 lets the system pick one. */
  readonly port: number;
  /** The stand-ins whose prompts are shown, by the company's name: their addresses. */
  readonly wallets: Readonly<Record<string, string>>;
  readonly people: readonly HandsetOwner[];
  /** Where messages are kept; without it they live as long as the program. */
  readonly dir?: string | undefined;
  readonly log: (line: string) => void;
}

export interface Handset {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const pageFolder = fileURLToPath(new URL('./page/', import.meta.url));

/**
 * Opens the handset page, which stands in for people's phones on a developer's machine: it takes the SMS that the
 * gateway sends, answers prompts to pay, and is the operator's authenticator app. It has no sign-in, so it listens on
 * this machine alone.
 * @throws Error when the port is taken.
 */
export async function openHandset({ port, wallets, people, dir, log }: HandsetOptions): Promise<Handset> {
  const messages = new Messages(dir);
  const app = express().disable('x-powered-by');
  app.use((_req, res, next) => {
    res.set('content-security-policy', "default-src 'self'; frame-ancestors 'none'");
    res.set('cache-control', 'no-store');
    next();
  });
  app.get('/health/ready', (_req, res) => void res.json({ status: 'ready' }));
  app.use(africasTalking({ messages, now: () => new Date(), newId: () => crypto.randomUUID(), log }));
  app.use(
    '/handset',
    handsetRoutes(
      people,
      messages,
      Object.entries(wallets).map(([company, url]) => new Wallet(company, url)),
      new Authenticators(dir),
    ),
  );
  app.use(express.static(pageFolder, { cacheControl: false }));

  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
