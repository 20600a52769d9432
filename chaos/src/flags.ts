/** How long and how hard. */
export interface Effort {
  readonly minutes: number;
  readonly seed: number;
  readonly shoppers: number;
  /** Where the invariants that held and those that did not are counted, for whoever runs all tests. */
  readonly report: string | undefined;
}

/** @throws Error naming what is not understood. */
export function effortFrom(args: readonly string[]): Effort {
  const given = new Map<string, string>();
  for (let n = 0; n < args.length; n += 2) given.set(args[n] ?? '', args[n + 1] ?? '');
  const take = (name: string, otherwise: number): number => {
    const value = Number(given.get(name) ?? otherwise);
    given.delete(name);
    if (!Number.isFinite(value) || value <= 0) throw new Error(`${name} wants a number above zero.`);
    return value;
  };
  const minutes = take('--minutes', 3);
  const seed = take('--seed', Math.floor(Date.now() / 1000) % 1_000_000);
  const shoppers = take('--shoppers', 60);
  const report = given.get('--report');
  given.delete('--report');
  const [unknown] = given.keys();
  if (unknown !== undefined)
    throw new Error(`There is no ${unknown}. Only --minutes N, --seed N, --shoppers N and --report FILE.`);
  return { minutes, seed: Math.floor(seed), shoppers: Math.floor(shoppers), report };
}
