import { parsePhone } from '@linka/contracts/phone';
import { Router, urlencoded, type Response } from 'express';
import * as z from 'zod';
import type { Messages } from './messages.ts';

const COST = 'ZMW 0.2500';

const Form = z.object({
  username: z.string().min(1),
  /** Comma separated. */
  to: z.string().min(1),
  message: z.string().min(1),
  from: z.string().min(1).default('AFRICASTKNG'),
});

export interface SmsProvider {
  readonly messages: Messages;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: (line: string) => void;
}

/**
 * Africa's Talking's way to send SMS (its documentation, "Send SMS"): 201 even when a recipient is refused; each
 * recipient has a status of its own. Errors are plain text, as there. Any API key is taken, none is refused.
 */
export function africasTalking(provider: SmsProvider): Router {
  const router = Router();
  router.post('/version1/messaging', urlencoded({ extended: false }), (req, res) => {
    if (!req.get('apiKey')) {
      plain(res, 401, 'The supplied authentication is invalid');
      return;
    }
    const form = Form.safeParse(req.body ?? {});
    if (!form.success) {
      plain(
        res,
        400,
        `Request is missing required form field '${String(form.error.issues[0]?.path[0] ?? '')}'`,
      );
      return;
    }
    const { to, message, from } = form.data;
    const recipients = to.split(',').map(number => deliver(provider, number.trim(), message, from));
    const sent = recipients.filter(({ statusCode }) => statusCode === 101).length;
    const total = sent === 0 ? '0' : `ZMW ${(0.25 * sent).toFixed(4)}`;
    res.status(201).json({
      SMSMessageData: {
        Message: `Sent to ${sent}/${recipients.length} Total Cost: ${total}`,
        Recipients: recipients,
      },
    });
  });
  return router;
}

function deliver({ messages, now, newId, log }: SmsProvider, number: string, text: string, from: string) {
  const to = parsePhone(number);
  if (to === undefined) {
    return { statusCode: 403, number, status: 'InvalidPhoneNumber', cost: '0', messageId: 'None' };
  }
  const messageId = `ATXid_${newId().replaceAll('-', '')}`;
  messages.add({ id: messageId, from, to, text, sentAt: now().toISOString() });
  log(`SMS to ${to}`);
  return { statusCode: 101, number: to, status: 'Success', cost: COST, messageId };
}

const plain = (res: Response, status: number, words: string): void =>
  void res.status(status).type('text/plain').send(words);
