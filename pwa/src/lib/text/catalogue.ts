import { spoken, type Message } from './say.ts';

type English = Readonly<Record<string, string>>;

/** Words as screens see them: plain text where there is nothing to fill in, else a message for `say`. */
export type Words<T extends English> = {
  readonly [K in keyof T]: T[K] extends `${string}{${string}` ? Message : string;
};

/** The same words in another language: every key, and none besides. */
export type Translation<W> = { readonly [K in keyof W]: string };

/** All that one language says: the words of each feature under the feature's name. */
export type Catalogue = Readonly<Record<string, English>>;

/**
 * The English words of a feature, which its screens read in the language spoken at that moment: so read them while
 * drawing, never when a module is loaded. `name` is the feature's in `languages/catalogue.ts`.
 */
export function inEveryLanguage<const T extends English>(name: string, english: T): Words<T> {
  return new Proxy(english, {
    get: (_, key: string) => spoken().catalogue[name]?.[key] ?? english[key],
  }) as unknown as Words<T>;
}

/** Words of a workplace, where English is spoken. */
export const inEnglish = <const T extends English>(words: T): Words<T> => words as unknown as Words<T>;
