import { cString, message, readCString, typeOf } from './messages.ts';

const COPY_FROM_STDIN = /(?:^|;)\s*copy\s[^;]*\bfrom\s+stdin\b/i;

/**
 * COPY … FROM STDIN reads on in the middle of a statement, which ends the engine. Such a statement is replaced by one
 * that fails in words, so that the client gets a proper error in the proper place.
 */
export function refuseCopyIn(frame: Buffer): Buffer {
  const type = typeOf(frame);
  if (type !== 'Q' && type !== 'P') return frame;
  const [name, afterName] = type === 'P' ? readCString(frame, 5) : ['', 5];
  const [sql] = readCString(frame, afterName);
  if (!COPY_FROM_STDIN.test(sql)) return frame;
  const failing = cString(raise('COPY FROM STDIN is not possible on the embedded PostgreSQL: use INSERT'));
  return type === 'Q' ? message('Q', failing) : message('P', cString(name), failing, Buffer.alloc(2));
}

const raise = (text: string) =>
  `DO 'BEGIN RAISE EXCEPTION USING ERRCODE = ''feature_not_supported'', MESSAGE = ''${text}''; END'`;

/** Settings a client may send when it connects that change nothing here, or that the one session has anyway. */
const HARMLESS = new Set([
  'user',
  'database',
  'application_name',
  'client_encoding',
  'fallback_application_name',
  'extra_float_digits',
  'datestyle',
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
  'query_timeout',
]);

/** Why a client cannot be served, from its start-up message; nothing if it can. */
export function refuseStartUp(startUp: Buffer): string | undefined {
  const settings: string[] = [];
  for (let at = 8; at < startUp.length && startUp[at] !== 0;) {
    const [key, afterKey] = readCString(startUp, at);
    const [, next] = readCString(startUp, afterKey);
    if (!HARMLESS.has(key.toLowerCase())) settings.push(key);
    at = next;
  }
  if (settings.length === 0) return undefined;
  return `The embedded PostgreSQL is one session for all clients: a connection cannot have its own ${settings.join(', ')}`;
}
