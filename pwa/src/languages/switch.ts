import { useSyncExternalStore } from 'react';
import { onSpeak, speak, spoken } from '../lib/text/index.ts';
import type { Database } from '../offline/database/index.ts';
import { guess, languages } from './languages.ts';

let choices = 0;

/**
 * Speaks a language from now on, unless another was chosen while its words were on their way. False when they are not
 * on this phone and cannot be brought.
 */
export async function switchTo(tag: string): Promise<boolean> {
  const choice = (choices += 1);
  const language = languages.find(one => one.tag === tag);
  try {
    const catalogue = await language?.load?.();
    if (choice !== choices) return true;
    speak(language?.tag ?? 'en', catalogue);
  } catch {
    return false;
  }
  document.documentElement.lang = spoken().tag === 'en' ? 'en-ZM' : spoken().tag;
  return true;
}

/** At the start: the language the person chose, else the one the browser is set to. */
export async function speakAsKept(db: Database): Promise<void> {
  const kept = await db.get('settings', 'language').catch(() => undefined);
  const tag = typeof kept === 'string' ? kept : guess(navigator.languages);
  if (tag !== 'en') await switchTo(tag);
}

export const tagSpoken = (): string => spoken().tag;

/** The tag of the language spoken now; the first screen, made while building, is English. */
export const useLanguage = (): string => useSyncExternalStore(onSpeak, tagSpoken, tagSpoken);
