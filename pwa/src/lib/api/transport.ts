export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;
}

export interface WireAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** Parsed JSON, or undefined when the body is empty or not JSON. */
  readonly body: unknown;
}

/** Carries one request. Rejects only when no answer came: no network, or too slow. */
export type Transport = (request: WireRequest) => Promise<WireAnswer>;

/** On 2G a round trip takes seconds; beyond this the person is better served by "no network". */
export const TIMEOUT_MS = 30_000;
