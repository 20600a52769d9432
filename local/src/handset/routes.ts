import { parsePhone } from '@linka/contracts/phone';
import { Router, json, type Request } from 'express';
import * as z from 'zod';
import type { Authenticators } from './authenticators/authenticators.ts';
import { answerPrompt, answers, openPrompts, type Wallet } from './wallets/index.ts';
import type { Messages } from './sms/messages.ts';

/** Whose phone this is, for the list of phones to look at. */
export interface HandsetOwner {
  readonly name: string;
  readonly phone: string;
  readonly role: string;
  readonly where: string;
}

const Scanned = z.object({ phone: z.string(), address: z.string() });

const asked = (req: Request): string | undefined =>
  typeof req.query.phone === 'string' ? req.query.phone : undefined;

/** What the page, and tests in a person's place, read and press. */
export function handsetRoutes(
  people: readonly HandsetOwner[],
  messages: Messages,
  wallets: readonly Wallet[],
  authenticators: Authenticators,
): Router {
  const router = Router();

  router.get('/state', async (_req, res) => {
    res.json({
      people,
      messages: messages.to(),
      ...(await openPrompts(wallets)),
      authenticators: authenticators.shown(new Date()),
    });
  });

  router.get('/messages', (req, res) => {
    const phone = asked(req);
    const read = phone === undefined ? undefined : parsePhone(phone);
    if (phone !== undefined && read === undefined) res.status(400).json({ error: 'not_a_zambian_number' });
    else res.json({ messages: messages.to(read) });
  });

  router.get('/prompts', async (req, res) => {
    const phone = asked(req);
    const read = phone === undefined ? undefined : parsePhone(phone);
    if (phone !== undefined && read === undefined) {
      res.status(400).json({ error: 'not_a_zambian_number' });
      return;
    }
    const { prompts, away } = await openPrompts(wallets, read);
    if (away.length < wallets.length) res.json({ prompts });
    else res.status(502).json({ error: 'wallets_away' });
  });

  router.get('/authenticators', (req, res) => {
    res.json({ shown: authenticators.shown(new Date(), asked(req)) });
  });
  router.post('/authenticators', json(), (req, res) => {
    const scanned = Scanned.safeParse(req.body);
    if (scanned.success && authenticators.scan(scanned.data.phone, scanned.data.address))
      res.status(204).end();
    else res.status(400).json({ error: 'no_authenticator_code' });
  });

  for (const answer of answers) {
    router.post(`/prompts/:referenceId/${answer}`, async (req, res) => {
      const { status, body } = await answerPrompt(wallets, req.params.referenceId, answer);
      res.status(status).json(body);
    });
  }
  return router;
}
