import { useSyncExternalStore } from 'react';
import { onSpeak, speak, spoken } from '../lib/text/index.ts';
import type { Database } from '../offline/database/index.ts';
import { guess, languages } from './languages.ts';

/** Speaks a language from now on. False when its words are not on this phone and cannot be brought. */
export async function switchTo(tag: string): Promise<boolean> {
  const language = languages.find(one => one.tag === tag);
  try {
    speak(language?.tag ?? 'en', await language?.load?.());
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

const tagSpoken = (): string => spoken().tag;

/** The tag of the language spoken now; the first screen, made while building, is English. */
export const useLanguage = (): string => useSyncExternalStore(onSpeak, tagSpoken, tagSpoken);
