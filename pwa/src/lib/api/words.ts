import { inEveryLanguage, spoken } from '../text/index.ts';

export const words = inEveryLanguage('api', {
  offline: 'No network',
  offlineDetail: 'You are offline, or the network is too weak just now.',
  unreadable: 'The answer makes no sense',
  unreadableDetail: 'Linka answered in a way this app does not know. Try again.',
  notReady: 'Linka cannot be reached',
  notReadyDetail: 'Linka is not answering just now. Try again in a moment.',
  slowDown: 'That was too often. Try again in {left}.',
});

/** What a shopper may run into, by the gateway's catalogue of problems. */
export type ShopperProblem =
  | 'bad_request'
  | 'sign_in_needed'
  | 'session_ended'
  | 'not_found'
  | 'shop_unknown'
  | 'order_unknown'
  | 'product_unknown'
  | 'shop_closed'
  | 'too_far'
  | 'price_moved'
  | 'out_of_stock'
  | 'order_moved_on'
  | 'payment_in_progress'
  | 'method_not_offered'
  | 'amount_moved'
  | 'decision_too_old'
  | 'code_wrong'
  | 'code_expired'
  | 'too_many_requests'
  | 'internal_error'
  | 'shop_unreachable'
  | 'payment_provider_down'
  | 'sms_unavailable'
  | 'overloaded'
  | 'not_ready';

export type ProblemWords = Readonly<Record<ShopperProblem | `${ShopperProblem}Detail`, string>>;

/** A problem's title and detail in the language spoken now; null where the gateway's own English has to do. */
export function problemWords(id: string): { readonly title: string; readonly detail: string } | null {
  const { problems } = spoken().catalogue;
  const title = problems?.[id];
  const detail = problems?.[`${id}Detail`];
  return title === undefined || detail === undefined ? null : { title, detail };
}
