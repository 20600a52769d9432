import { useEffect, useRef } from 'react';

/** How far below the screen more is put in: beyond a flick of the thumb. */
const AHEAD = '1600px';

/** Asks for more when it comes near the screen. Give it a new key with each batch: it asks once. */
export function EndOfList({ onNear }: { onNear: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mark.current === null) return;
    const observer = new IntersectionObserver(
      entries => entries.some(one => one.isIntersecting) && onNear(),
      {
        rootMargin: AHEAD,
      },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [onNear]);
  return <div ref={mark} />;
}
