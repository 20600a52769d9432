/** Browsers give no sound before a person has touched the page; until then `ready` is false. */
export interface Ringer {
  readonly ready: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Call from a tap. */
  readonly unlock: () => void;
  /** Rings every few seconds until the answer is called. */
  readonly start: () => () => void;
}

const EVERY_MS = 3500;
/** Two rising notes, twice: heard over a busy shop, told apart from a phone's own sounds. Seconds and hertz. */
const notes = [
  { at: 0, hertz: 784 },
  { at: 0.18, hertz: 1175 },
  { at: 0.5, hertz: 784 },
  { at: 0.68, hertz: 1175 },
] as const;
const NOTE_SECONDS = 0.3;

function play(context: AudioContext): void {
  for (const { at, hertz } of notes) {
    const begins = context.currentTime + at;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.type = 'triangle';
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, begins);
    volume.gain.exponentialRampToValueAtTime(0.6, begins + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begins + NOTE_SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(begins);
    tone.stop(begins + NOTE_SECONDS);
  }
}

function createRinger(): Ringer {
  const listeners = new Set<() => void>();
  let context: AudioContext | undefined;
  const ready = (): boolean => context?.state === 'running';
  return {
    ready,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock: () => {
      if (!('AudioContext' in globalThis) || ready()) return;
      if (context === undefined) {
        context = new AudioContext();
        context.onstatechange = () => listeners.forEach(listener => listener());
      }
      void context.resume().catch(() => undefined);
    },
    start: () => {
      const ring = (): void => {
        // A page that was never touched may do neither.
        if (context === undefined || !ready()) return;
        play(context);
        if ('vibrate' in navigator) navigator.vibrate([300, 150, 300]);
      };
      ring();
      const timer = setInterval(ring, EVERY_MS);
      return () => clearInterval(timer);
    },
  };
}

/** The one bell of this page: it stays unlocked from screen to screen. */
export const ringer = createRinger();
