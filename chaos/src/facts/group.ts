/** The members of a list by a key of theirs, in the order in which they came. */
export function groupBy<T>(list: readonly T[], keyOf: (member: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of list) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

/** The sum of what `of` makes of each member. */
export const total = <T>(list: readonly T[], of: (member: T) => number): number =>
  list.reduce((sum, member) => sum + of(member), 0);
