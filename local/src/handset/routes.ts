import { parsePhone } from '@linka/contracts/phone';
import { Router, type Request } from 'express';
import { answers, type MomoPrompts } from './momo/prompts.ts';
import type { Messages } from './sms/messages.ts';

/** Whose phone this is, for the list of phones to look at. */
export interface HandsetOwner {
  readonly name: string;
  readonly phone: string;
  readonly role: string;
  readonly where: string;
}

const asked = (req: Request): string | undefined =>
  typeof req.query.phone === 'string' ? req.query.phone : undefined;

/** What the page, and tests in a person's place, read and press. */
export function handsetRoutes(
  people: readonly HandsetOwner[],
  messages: Messages,
  momo: MomoPrompts,
): Router {
  const router = Router();

  router.get('/state', async (_req, res) => {
    const prompts = await momo.open();
    res.json({ people, messages: messages.to(), prompts: prompts ?? [], momoAway: prompts === undefined });
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
    const prompts = await momo.open(read);
    if (prompts) res.json({ prompts });
    else res.status(502).json({ error: 'momo_away' });
  });

  for (const answer of answers) {
    router.post(`/prompts/:referenceId/${answer}`, async (req, res) => {
      const { status, body } = await momo.answer(req.params.referenceId, answer);
      res.status(status).json(body);
    });
  }
  return router;
}
