import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { ShopServers } from '../shops/servers.ts';

const MAX_PAGE_BYTES = 200_000;

export interface PaymentPage {
  readonly html: Buffer;
  readonly policy: string;
}

/**
 * The shop's payment form for a browser. A shop's page is a stranger's page: it comes through under a policy of ours,
 * without scripts, frames or anything from elsewhere, and its form can be sent to the gateway alone. Refuses with
 * `order_unknown`, `shop_unreachable`, `bad_answer`.
 */
export async function relayPaymentPage(
  shopServers: ShopServers,
  shopId: string,
  orderId: string,
): Promise<Result<PaymentPage>> {
  const headers = { accept: 'text/html' };
  const path = `/payment-form?orderId=${orderId}`;
  const answer = await shopServers.fetch(shopId, path, { headers, maxBytes: MAX_PAGE_BYTES });
  if (!answer.ok) return answer;
  const { status, header, body } = answer.value;
  if (status === 404) return refuse('order_unknown');
  if (status >= 500) return refuse('shop_unreachable');
  const isHtml = /^text\/html\s*(;|$)/i.test(header('content-type') ?? '');
  return status === 200 && isHtml ? ok({ html: body, policy: policyFor(body) }) : refuse('bad_answer');
}

/** Allows the page's own style sheets, by what they say, and nothing else. */
function policyFor(html: Buffer): string {
  const sheets = [...html.toString('utf8').matchAll(/<style>([\s\S]*?)<\/style>/g)];
  const hashes = sheets.map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `style-src ${hashes.join(' ') || "'none'"}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-forms',
  ].join('; ');
}
