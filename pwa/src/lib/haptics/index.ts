/** Milliseconds on, off, on …: light enough that nobody near turns around. */
const patterns = { tap: [8], good: [20, 60, 20], bad: [60, 80, 60] } as const;

/** Answers under the thumb, where the phone can and the person has not asked for less motion. */
export function feel(what: keyof typeof patterns): void {
  if (!('vibrate' in navigator) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  navigator.vibrate([...patterns[what]]);
}
