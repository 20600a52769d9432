import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { cx } from './cx.ts';

type Show = (words: string) => void;
const Context = createContext<Show>(() => undefined);

const SHOWN_MS = 5000;

/** Says something short, on the screen and to a screen reader. Nothing a person must act on belongs here. */
export const useToast = (): Show => useContext(Context);

export function Toasts({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback<Show>(next => {
    clearTimeout(timer.current);
    setWords(next);
    timer.current = setTimeout(() => setWords(''), SHOWN_MS);
  }, []);
  return (
    <Context.Provider value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className={cx(
          'pointer-events-none fixed inset-x-4 bottom-24 z-50 mx-auto w-fit max-w-md rounded-control bg-ink px-4 py-3 text-body font-semibold text-canvas',
          words === '' ? 'sr-only' : 'animate-rise shadow-lift',
        )}
      >
        {words}
      </div>
    </Context.Provider>
  );
}
