import type { Translated } from './translated.ts';

interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** What those who speak it call it. */
  readonly name: string;
  /** Whether somebody who grew up with it has read every word. */
  readonly read: boolean;
  readonly load: (() => Promise<Translated>) | null;
}

/** The languages of the app. English stands in the features; each other one is a chunk, brought when it is chosen. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', read: true, load: null },
  { tag: 'bem', name: 'Ichibemba', read: false, load: async () => (await import('./bem/index.ts')).bem },
  { tag: 'ny', name: 'Chinyanja', read: false, load: async () => (await import('./ny/index.ts')).ny },
];

/** The first of the person's languages that the app speaks, going by what the browser says; else English. */
export function guess(preferred: readonly string[]): string {
  const known = preferred
    .map(tag => tag.toLowerCase().split('-')[0])
    .find(primary => languages.some(({ tag }) => tag === primary));
  return known ?? 'en';
}
