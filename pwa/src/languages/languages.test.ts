import { afterEach, describe, expect, test } from '@jest/globals';
import { catalogue as problems } from '@linka/contracts/problems';
import { readdirSync, readFileSync } from 'node:fs';
import { speak } from '../lib/text/index.ts';
import { guess, languages } from './languages.ts';
import { shapeOf } from './testing/shape.ts';

type Section = Readonly<Record<string, string>>;
type Sections = Readonly<Record<string, Section | undefined>>;

const source = `${import.meta.dirname}/..`;
const declared = /export const (\w+) = inEveryLanguage\('(\w+)'/g;

/** The words of every feature as its screens read them, under the names their files give them. */
async function wordsOfFeatures(): Promise<Readonly<Record<string, Section>>> {
  const found: [string, Section][] = [];
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('words.ts')) continue;
    for (const [, variable = '', name = ''] of readFileSync(`${source}/${file}`, 'utf8').matchAll(declared)) {
      const module = (await import(`../${file}`)) as Readonly<Record<string, Section>>;
      found.push([name, module[variable] ?? {}]);
    }
  }
  expect(new Set(found.map(([name]) => name)).size).toBe(found.length);
  return Object.fromEntries(found);
}

const features = await wordsOfFeatures();
const english: Sections = Object.fromEntries(
  Object.entries(features).map(([name, words]) => [name, { ...words }]),
);
const translations = await Promise.all(
  languages.map(async ({ tag, load }) => {
    const sections: Sections = (await load?.()) ?? english;
    return { tag, sections };
  }),
);

afterEach(() => speak('en'));

describe.each(translations)('$tag', ({ tag, sections }) => {
  const messages = Object.entries(sections).flatMap(([name, words]) =>
    Object.entries(words ?? {}).map(([key, text]) => ({ name, key, text, where: `${name}.${key}` })),
  );

  test('says every word of every feature, and none besides', () => {
    for (const [name, words] of Object.entries(english)) {
      expect([name, Object.keys(sections[name] ?? {}).sort()]).toEqual([
        name,
        Object.keys(words ?? {}).sort(),
      ]);
    }
    const ownNames = Object.keys(sections).filter(name => !(name in english));
    expect(ownNames).toEqual(tag === 'en' ? [] : ['momo', 'problems']);
  });

  test.each(messages)('$where is ICU, fills in what the English does, and knows every plural', message => {
    const { fills, plurals } = shapeOf(message.text);
    const original = english[message.name]?.[message.key];
    if (original !== undefined) expect(fills).toEqual(shapeOf(original).fills);
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    for (const branches of plurals) {
      expect(branches.filter(branch => !/^=\d+$/.test(branch)).sort()).toEqual([...categories].sort());
    }
    expect(message.text.trim()).toBe(message.text);
    expect(message.text).not.toBe('');
    // In ICU a straight apostrophe quotes; people’s words take the typographic one.
    expect(message.text).not.toContain("'");
  });

  test('is what screens read once it is spoken', () => {
    speak(tag, tag === 'en' ? {} : sections);
    for (const [name, words] of Object.entries(features)) {
      expect([name, { ...words }]).toEqual([name, sections[name]]);
    }
  });

  test('has words only for problems there are', () => {
    const ids = Object.keys(sections.problems ?? {}).map(key => key.replace(/Detail$/, ''));
    expect(ids.filter(id => !(id in problems))).toEqual([]);
  });
});

test.each([
  [['bem-ZM', 'en'], 'bem'],
  [['fr-CD', 'ny-MW', 'bem'], 'ny'],
  [['NY'], 'ny'],
  [['en-GB', 'ny'], 'en'],
  [['fr', 'sw'], 'en'],
  [[], 'en'],
])('who reads %p is spoken to in %s', (preferred, tag) => {
  expect(guess(preferred)).toBe(tag);
});
