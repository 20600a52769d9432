/** Where in an array a filter was met: the positional `$` of an update. */
export interface Hit {
  index?: number;
}

export type Matcher = (doc: unknown, hit?: Hit) => boolean;

/** All of them; the last to say where it was met wins. */
export function every(matchers: Matcher[]): Matcher {
  return (doc, hit) => matchers.every(matches => matches(doc, hit));
}

/** Any of them. Only the branch that is met says where: one that fails may have met an element on its way. */
export function some(matchers: Matcher[]): Matcher {
  return (doc, hit) =>
    matchers.some(matches => {
      const own: Hit = {};
      if (!matches(doc, own)) return false;
      if (hit) Object.assign(hit, own);
      return true;
    });
}

/** A negation says nothing about which element was met. */
export const not =
  (matches: Matcher): Matcher =>
  doc =>
    !matches(doc);
