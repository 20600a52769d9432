import { bodyOf, listen, type Listening } from './listen.ts';

interface Sms {
  readonly to: string;
  readonly message: string;
  readonly from: string;
  readonly apiKey: string;
}

export interface SmsProvider extends Listening {
  readonly sent: Sms[];
  /** The six digits of the newest SMS to this phone. */
  readonly codeFor: (phone: string) => string;
  /** What it answers until told otherwise. */
  readonly answer: (with_: SmsAnswer) => void;
}

export type SmsAnswer = 'taken' | 'no_balance' | 'broken';

/** Africa's Talking, as far as a sender sees it. */
export async function startSmsProvider(): Promise<SmsProvider> {
  const sent: Sms[] = [];
  let mode: SmsAnswer = 'taken';
  const listening = await listen(async (req, res) => {
    const form = new URLSearchParams((await bodyOf(req)).toString());
    const field = (name: string) => form.get(name) ?? '';
    if (mode === 'broken' || req.url !== '/version1/messaging') {
      res.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Server Error</h1>');
      return;
    }
    const taken = mode === 'taken';
    if (taken)
      sent.push({
        to: field('to'),
        message: field('message'),
        from: field('from'),
        apiKey: String(req.headers.apikey),
      });
    const recipient = taken
      ? {
          statusCode: 101,
          number: field('to'),
          status: 'Success',
          cost: 'ZMW 0.2500',
          messageId: `ATXid_${sent.length}`,
        }
      : { statusCode: 405, number: field('to'), status: 'InsufficientBalance', cost: '0', messageId: 'None' };
    const answer = { SMSMessageData: { Message: `Sent to ${taken ? 1 : 0}/1`, Recipients: [recipient] } };
    res.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  return {
    ...listening,
    sent,
    codeFor: phone => {
      const code = /\b\d{6}\b/.exec(sent.findLast(sms => sms.to === phone)?.message ?? '')?.[0];
      if (code === undefined) throw new Error(`no code was sent to ${phone}`);
      return code;
    },
    answer: next => {
      mode = next;
    },
  };
}
