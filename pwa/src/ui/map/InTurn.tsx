import { Children, useEffect, useState, type ReactNode } from 'react';

/**
 * Draws its children one after the other, each in a task of its own, so that a slow phone answers fingers in between.
 * A child that is null keeps its place in the row, and comes at once when it is something later.
 */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const [drawn, setDrawn] = useState(0);
  const done = drawn >= Children.count(children);
  useEffect(() => {
    if (done) return;
    const next = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(next);
  }, [done, drawn]);
  return Children.map(children, (child, place) => (place < drawn ? child : null));
}
