/** How much goes together. */
interface Measure {
  /** Questions that go in one go. */
  readonly most: number;
  /** Goes under way at the same time: whoever comes meanwhile waits for the next. */
  readonly underway: number;
}

interface Waiting<Q, A> {
  readonly question: Q;
  readonly answer: (value: A | PromiseLike<A>) => void;
}

/**
 * Asks together what is asked at the same time. The first question goes at once; while `underway` goes are out, others
 * gather, and leave together when one comes back: nobody waits for a clock, and the busier it is, the less each costs.
 * `ask` answers in the order of the questions; when it fails, it fails for all that went together.
 */
export function gather<Q, A>(
  ask: (questions: readonly Q[]) => Promise<readonly A[]>,
  { most, underway }: Measure,
): (question: Q) => Promise<A> {
  const waiting: Waiting<Q, A>[] = [];
  let out = 0;
  const go = (): void => {
    if (out >= underway || waiting.length === 0) return;
    const together = waiting.splice(0, most);
    out += 1;
    const answers = ask(together.map(({ question }) => question)).finally(() => {
      out -= 1;
      go();
    });
    together.forEach(({ answer }, i) => answer(answers.then(all => all[i] as A)));
  };
  return question =>
    new Promise<A>(answer => {
      waiting.push({ question, answer });
      setImmediate(go);
    });
}
