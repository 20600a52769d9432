/** One HTTP request a merchant made. `status` is undefined while, or because, nobody answered it. */
export type Call = {
  at: string;
  operation: string;
  method: string;
  path: string;
  referenceId: string | undefined;
  body: unknown;
  fault: string | undefined;
  status: number | undefined;
};

const KEEP = 10_000;

/** The last ten thousand calls, for tests that count what a merchant sent. */
export class CallLog {
  #calls: Call[] = [];

  add(call: Call): Call {
    this.#calls.push(call);
    if (this.#calls.length > KEEP) this.#calls.shift();
    return call;
  }

  seen(filter: Partial<Pick<Call, 'operation' | 'referenceId'>>): Call[] {
    return this.#calls.filter(
      call =>
        (filter.operation === undefined || call.operation === filter.operation) &&
        (filter.referenceId === undefined || call.referenceId === filter.referenceId),
    );
  }

  clear(): void {
    this.#calls = [];
  }
}
