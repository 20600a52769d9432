import { expect, test } from '@jest/globals';
import { ownerOf, shares } from './packages.ts';

test.each([
  ['../../../node_modules/react-dom/cjs/react-dom.production.min.js', 'react-dom'],
  ['../../node_modules/@scope/part/index.js', '@scope/part'],
  ['../../../contracts/src/orders/fold.ts', 'linka contracts/orders'],
  ['../../src/features/cart/CartPage.tsx', 'linka features/cart'],
])('%s is of %s', (source, owner) => {
  expect(ownerOf(source)).toBe(owner);
});

test('every character behind a mapping is somebody’s', () => {
  // One line: columns 0–3 from the first source, from 4 on from the second.
  const map = {
    version: 3,
    names: [],
    sources: ['node_modules/a/index.js', 'node_modules/b/index.js'],
    mappings: 'AAAA,ICAA',
  };
  expect(shares('aaaabbbbbb', JSON.stringify(map))).toEqual(
    new Map([
      ['a', 4],
      ['b', 6],
    ]),
  );
});
