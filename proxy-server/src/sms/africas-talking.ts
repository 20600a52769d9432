import type { Msisdn } from '@linka/contracts/phone';
import { request } from 'undici';
import * as z from 'zod';
import type { Config } from '../config.ts';
import type { Log } from '../platform/log.ts';
import type { SmsSender } from './sender.ts';

const TIMEOUT_MS = 10_000;

/** 100 processed, 101 sent, 102 queued: https://developers.africastalking.com/docs/sms/sending/bulk */
const TAKEN = [100, 101, 102];

const Answer = z.object({
  SMSMessageData: z.object({
    Message: z.string(),
    Recipients: z.array(z.object({ statusCode: z.number(), status: z.string() })),
  }),
});

type Settings = Pick<Config, 'SMS_URL' | 'SMS_USERNAME' | 'SMS_API_KEY' | 'SMS_FROM'>;

/** Sends through Africa's Talking, or whatever speaks its protocol at `SMS_URL`. */
export function createSmsSender(config: Settings, log: Log): SmsSender {
  const url = new URL('/version1/messaging', config.SMS_URL);
  const post = async (to: Msisdn, message: string): Promise<string | undefined> => {
    const form = { username: config.SMS_USERNAME, to, message, from: config.SMS_FROM };
    const response = await request(url, {
      method: 'POST',
      headers: {
        apiKey: config.SMS_API_KEY,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(form).toString(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.body.text();
    if (response.statusCode !== 201) return `status ${response.statusCode}`;
    const [recipient] = Answer.parse(JSON.parse(text)).SMSMessageData.Recipients;
    if (!recipient) return 'no recipient';
    return TAKEN.includes(recipient.statusCode) ? undefined : recipient.status;
  };
  return {
    send: async (to, message) => {
      try {
        const failure = await post(to, message);
        if (failure !== undefined) log.error({ failure }, 'the SMS provider did not take a message');
        return failure === undefined;
      } catch (error) {
        log.error({ err: error }, 'the SMS provider cannot be reached');
        return false;
      }
    },
  };
}
