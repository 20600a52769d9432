/** One attempt at a callback. `result` is the merchant's status, or why nobody answered. */
export type SentCallback = {
  at: string;
  referenceId: string;
  method: string;
  url: string;
  body: unknown;
  result: number | string | undefined;
};

const KEEP = 10_000;

export class CallbackLog {
  #sent: SentCallback[] = [];

  add(callback: SentCallback): SentCallback {
    this.#sent.push(callback);
    if (this.#sent.length > KEEP) this.#sent.shift();
    return callback;
  }

  all(referenceId: string | undefined): SentCallback[] {
    return this.#sent.filter(sent => referenceId === undefined || sent.referenceId === referenceId);
  }

  clear(): void {
    this.#sent = [];
  }
}
