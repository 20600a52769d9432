/** How one callback departs from the usual: sent once, true, with its hash if callbacks have one. */
export type CallbackScript = { copies?: 0 | 2; delayMs?: number; forge?: 'status' | 'hash' };

const simple: Record<string, CallbackScript> = {
  absent: { copies: 0 },
  duplicate: { copies: 2 },
  'forged-status': { forge: 'status' },
  'forged-hash': { forge: 'hash' },
};

/** Reads a name of the table above, or `late:MS`. Undefined for any other. */
export function callbackScriptOf(name: string): CallbackScript | undefined {
  const late = /^late:(\d{1,8})$/.exec(name)?.[1];
  if (late !== undefined) return { delayMs: Number(late) };
  return Object.hasOwn(simple, name) ? simple[name] : undefined;
}
