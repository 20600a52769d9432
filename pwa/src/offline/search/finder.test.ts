import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createFinder } from './finder.ts';
import { normalise } from './normalise.ts';

const goods = [
  { name: 'White sugar', text: 'Kalungwishi 2 kg' },
  { name: 'Sunflower oil', text: 'cooking 2 l' },
  { name: 'Maize meal', text: 'Roller meal from Mkushi 25 kg' },
  { name: 'Soap', text: 'Geisha bar' },
];
const find = createFinder(goods);
const names = (term: string) => find(term).map(({ name }) => name);

test.each([
  ['sugar', 'White sugar'],
  ['SUGER', 'White sugar'],
  ['shugar', 'White sugar'],
  ['sunflowr', 'Sunflower oil'],
  ['mai', 'Maize meal'],
  ['meal maize', 'Maize meal'],
  ['mkusi', 'Maize meal'],
  ['soap', 'Soap'],
])('“%s” finds %s first', (term, name) => {
  expect(names(term)[0]).toBe(name);
});

test.each(['zzzz', 'sugar soap', ''])('“%s” finds nothing', term => {
  expect(names(term)).toEqual([]);
});

test('a name is found by itself, however it is written', () => {
  const word = fc.stringMatching(/^[a-zA-Zéàü]{3,10}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8, selector: normalise }), all => {
      const things = all.map(name => ({ name, text: '' }));
      const finder = createFinder(things);
      for (const thing of things) {
        expect(finder(thing.name)).toContain(thing);
        expect(finder(` ${thing.name.toUpperCase()} `)).toContain(thing);
      }
    }),
  );
});
