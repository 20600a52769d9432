/** One try at sending, as it is kept in the log of a message. */
export interface Attempt {
  readonly at: Date;
  readonly tookMs: number;
  /** `sent`, `unreachable`, `bad_answer`, or the problem the gateway named. */
  readonly result: string;
  readonly detail: string | null;
}

/** A courier request on its way to the gateway. `_id` is the deliveryId, made before the first attempt. */
export interface Message {
  readonly _id: string;
  readonly orderId: string;
  readonly readyAt: string;
  readonly requestId: string;
  /** `dropped`: the order ended, or moved on without it. */
  readonly state: 'waiting' | 'sent' | 'dropped';
  readonly tries: number;
  readonly nextAt: Date;
  /** The newest attempts, oldest first. */
  readonly attempts: readonly Attempt[];
}
