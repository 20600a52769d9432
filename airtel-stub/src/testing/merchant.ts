import * as z from 'zod';
import { call, type Reply } from '../../../stub-kit/src/testing/http.ts';
import type { Config } from '../config.ts';

const Token = z.object({ access_token: z.string(), expires_in: z.string(), token_type: z.literal('bearer') });
const Standing = z.object({ data: z.object({ transaction: z.object({ status: z.string() }) }) });
const Status = z.object({
  status: z.object({
    success: z.boolean(),
    response_code: z.string().optional(),
    result_code: z.string().optional(),
  }),
});

/** What was said in Airtel's envelope: success, and the code. */
export function said({ body }: Reply): { success: boolean; code: string | undefined } {
  const { success, response_code, result_code } = Status.parse(body).status;
  return { success, code: response_code ?? result_code };
}

interface Wanted {
  readonly id: string;
  readonly msisdn?: string;
  readonly amount?: unknown;
  readonly country?: string;
}

/** A merchant's server, with a token of its own. */
export class Merchant {
  #token = '';

  constructor(
    private readonly url: string,
    private readonly config: Config,
  ) {}

  async signIn(secret = this.config.clientSecret): Promise<Reply> {
    const body = { client_id: this.config.clientId, client_secret: secret, grant_type: 'client_credentials' };
    const reply = await this.send('/auth/oauth2/token', body);
    if (reply.status === 200) this.#token = Token.parse(reply.body).access_token;
    return reply;
  }

  collect({ id, msisdn = '970000001', amount = 38.5, country = 'ZM' }: Wanted): Promise<Reply> {
    const zambia = { country, currency: 'ZMW' };
    return this.send('/merchant/v1/payments/', {
      reference: 'Linka order',
      subscriber: { ...zambia, msisdn },
      transaction: { ...zambia, amount, id },
    });
  }

  enquire = (id: string): Promise<Reply> =>
    call(`${this.url}/standard/v1/payments/${id}`, { headers: this.headers() });

  async statusOf(id: string): Promise<string> {
    return Standing.parse((await this.enquire(id)).body).data.transaction.status;
  }

  refund = (airtel_money_id: string): Promise<Reply> =>
    this.send('/standard/v1/payments/refund', { transaction: { airtel_money_id } });

  private headers = () => ({
    authorization: `Bearer ${this.#token}`,
    'content-type': 'application/json',
    'x-country': 'ZM',
    'x-currency': 'ZMW',
  });

  private send = (path: string, body: unknown): Promise<Reply> =>
    call(this.url + path, { method: 'POST', headers: this.headers(), body: JSON.stringify(body) });
}
