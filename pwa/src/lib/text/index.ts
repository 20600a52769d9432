type Values = Readonly<Record<string, string | number>>;

const plural = new Intl.PluralRules('en');

/**
 * Fills a message: `{name}` and ICU's `{count, plural, one {# item} other {# items}}`. Every sentence a person
 * reads is such a message in a `words.ts`, so that a translation can take its place.
 */
export function say(message: string, values: Values = {}): string {
  return message
    .replace(/\{(\w+), plural,((?: (?:=\d+|\w+) \{[^{}]*\})+)\}/g, (_, name: string, branches: string) =>
      choose(Number(values[name]), branches),
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function choose(count: number, branches: string): string {
  const options = new Map(
    Array.from(branches.matchAll(/(=\d+|\w+) \{([^{}]*)\}/g), ([, key, text]) => [key, text]),
  );
  const text = options.get(`=${count}`) ?? options.get(plural.select(count)) ?? options.get('other') ?? '';
  return text.replaceAll('#', String(count));
}
