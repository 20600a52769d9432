import format, { type CompiledMessage } from 'icu-minify/format';
import type { Catalogue } from './catalogue.ts';

declare const icu: unique symbol;

/**
 * An ICU message with something left to fill in: `{name}`, `{count, plural, one {# item} other {# items}}`. The
 * build compiles it (`tools/icu-messages.ts`), so what it is at run time is nobody's business but `say`'s.
 */
export interface Message {
  readonly [icu]: true;
}

interface Speech {
  readonly tag: string;
  /** Empty for English, which stands in the features themselves. */
  readonly catalogue: Partial<Catalogue>;
}

const english: Speech = { tag: 'en', catalogue: {} };
const listeners = new Set<() => void>();
let speech = english;
let compile: ((message: string) => CompiledMessage) | undefined;

/** The language the app speaks now: its BCP 47 tag and its words. */
export const spoken = (): Speech => speech;

/** Lets the app speak a language; English without a catalogue. */
export function speak(tag: string, catalogue: Partial<Catalogue> = {}): void {
  speech = { tag, catalogue };
  listeners.forEach(listener => listener());
}

/** Tells when another language is spoken; returns how to stop listening. */
export function onSpeak(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Locales for `Intl`, best first: browsers know English as Zambia writes it, and not always Bemba or Nyanja. */
export const locale = (): string[] => (speech.tag === 'en' ? ['en-ZM'] : [`${speech.tag}-ZM`, 'en-ZM']);

/** For where no build has compiled the messages: tests. */
export function compileWith(compiler: typeof compile): void {
  const known = new Map<string, CompiledMessage>();
  compile = message => {
    const compiled = known.get(message) ?? compiler?.(message) ?? message;
    known.set(message, compiled);
    return compiled;
  };
}

/** Fills a message in the language spoken now. Every sentence a person reads is one in a `words.ts`. */
export function say(
  message: Message | string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const written: unknown = message;
  const compiled = (typeof written === 'string' ? compile?.(written) : undefined) ?? written;
  return String(format(compiled as CompiledMessage, speech.tag, values, { formatters }));
}

/** One of each kind a language: making one takes a phone longer than filling a page of messages. */
function kept<F, O extends object>(make: (options?: O) => F): (tag: unknown, options?: O) => F {
  const made = new Map<string, F>();
  return (_tag, options) => {
    const key = `${speech.tag} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(options);
    made.set(key, format);
    return format;
  };
}

const formatters = {
  getNumberFormat: kept(() => new Intl.NumberFormat(locale())),
  getPluralRules: kept((options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale(), options)),
  getDateTimeFormat: kept(
    (options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale(), options),
  ),
};
