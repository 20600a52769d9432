import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { notText, pathOf } from './index.ts';

test('whatever fills a path stays in its segment', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (shopId, file) => {
      const path = pathOf('/shops/:shopId/pictures/:file', { shopId, file });
      const [, , shop = '', , picture = ''] = path.split('/');
      expect(path.split('/')).toHaveLength(5);
      expect([shop, picture].map(decodeURIComponent)).toEqual([shopId, file]);
      expect(path).not.toMatch(/[?#]/);
    }),
  );
});

describe('what nobody can have typed', () => {
  test.each([
    ['a NUL', { body: { name: 'a\u0000b' } }, ['body', 'name']],
    ['half a pair', { lines: [{ note: 'ok' }, { note: '\ud83d' }] }, ['lines', '1', 'note']],
    ['in the name of a member', { 'a\u0000': 1 }, ['a\u0000']],
  ])('is found: %s', (_, value, way) => {
    expect(notText(value)).toEqual(way);
  });

  test('is not what people do type', () => {
    expect(
      notText({ name: 'Chanda 👩🏾‍🌾 Mwila’s', note: 'Ku nganda\n\tya buluu', n: 1, no: null }),
    ).toBeUndefined();
  });

  test('is looked for at any depth', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`) as unknown;
    expect(notText(deep)).toHaveLength(10);
  });
});
