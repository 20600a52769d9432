import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pathOf } from './index.ts';

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
