/** How one callback departs from the usual: sent once, after the status call already shows the end. */
export type CallbackScript = {
  copies?: 0 | 2;
  /** Between the two copies. */
  gapMs?: number;
  method?: 'POST' | 'PUT';
  delayMs?: number;
  /** How long the status call still says PENDING after the callback is on its way. */
  statusLagMs?: number;
  forge?: 'amount' | 'status' | 'externalId';
};

const simple: Record<string, CallbackScript> = {
  absent: { copies: 0 },
  post: { method: 'POST' },
  put: { method: 'PUT' },
  duplicate: { copies: 2, gapMs: 0 },
  early: { delayMs: 0, statusLagMs: 5000 },
  'forged-amount': { forge: 'amount' },
  'forged-status': { forge: 'status' },
  'forged-external-id': { forge: 'externalId' },
};

/** Reads a name of the table above, or `late:MS`, `early:MS`, `duplicate:MS`. */
export function callbackScriptOf(name: string): CallbackScript | undefined {
  const [, kind, digits] = /^(late|early|duplicate):(\d{1,8})$/.exec(name) ?? [];
  const ms = Number(digits);
  if (kind === 'late') return { delayMs: ms };
  if (kind === 'early') return { delayMs: 0, statusLagMs: ms };
  if (kind === 'duplicate') return { copies: 2, gapMs: ms };
  return Object.hasOwn(simple, name) ? simple[name] : undefined;
}

/** The body of a callback that does not tell the truth. */
export function forgeBody(
  body: Record<string, unknown>,
  forge: CallbackScript['forge'],
): Record<string, unknown> {
  switch (forge) {
    case undefined:
      return body;
    case 'amount':
      return { ...body, amount: body.amount === '1' ? '2' : '1' };
    case 'externalId':
      return { ...body, externalId: `not-${String(body.externalId)}` };
    case 'status': {
      const { reason, financialTransactionId, ...rest } = body;
      return reason === undefined
        ? { ...rest, status: 'FAILED', reason: 'EXPIRED' }
        : { ...rest, status: 'SUCCESSFUL', financialTransactionId: financialTransactionId ?? '9999999999' };
    }
  }
}
