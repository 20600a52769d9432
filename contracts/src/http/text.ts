/** NUL and half of a surrogate pair: JSON can say them, PostgreSQL and MongoDB cannot all keep them. */
const NO_TEXT = /\0|\p{Surrogate}/u;

/**
 * The first text in a value, or name of a member, that is no text anybody can have typed, as the way to it from
 * outside in; undefined when there is none. However deep the value is.
 */
export function notText(value: unknown): readonly string[] | undefined {
  const waiting: { value: unknown; way: readonly string[] }[] = [{ value, way: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: part, way } = next;
    if (typeof part === 'string' && NO_TEXT.test(part)) return way;
    if (part === null || typeof part !== 'object') continue;
    for (const [name, member] of Object.entries(part)) {
      // No schema lets a value through that is so deep; only its refusal has to be cheap.
      const inside = way.length < MAX_WAY ? [...way, name] : way;
      if (NO_TEXT.test(name)) return inside;
      waiting.push({ value: member, way: inside });
    }
  }
  return undefined;
}

const MAX_WAY = 10;
