/** An attempt that somebody asked for beside those that come by themselves: it is not made again when it fails. */
interface Once {
  readonly once?: true;
}

/** What the gateway does later, each with the data it needs. Handlers are idempotent: a job runs at least once. */
export interface JobData {
  'sync-shop': { readonly orderId: string } & Once;
  'request-payment': { readonly paymentId: string };
  'follow-payment': { readonly paymentId: string; readonly hint?: true };
  'send-refund': { readonly orderId: string };
  'follow-refund': { readonly refundId: string };
  'send-payout': { readonly payoutId: string };
  'follow-payout': { readonly payoutId: string };
  'book-delivery': { readonly orderId: string } & Once;
  'cancel-delivery': { readonly orderId: string } & Once;
  'hand-over': { readonly orderId: string } & Once;
  'tell-people': { readonly orderId: string; readonly seq: number };
  'remind-by-sms': { readonly orderId: string; readonly seq: number };
}
export type JobName = keyof JobData;

export const jobNames = [
  'sync-shop',
  'request-payment',
  'follow-payment',
  'send-refund',
  'follow-refund',
  'send-payout',
  'follow-payout',
  'book-delivery',
  'cancel-delivery',
  'hand-over',
  'tell-people',
  'remind-by-sms',
] as const satisfies readonly JobName[];

export type JobRequest = {
  [N in JobName]: { readonly name: N; readonly data: JobData[N]; readonly afterSeconds?: number };
}[JobName];
