import { expect, test } from '@jest/globals';
import { plusCode } from './plus-code.ts';

// From the test data of the Open Location Code project.
test.each([
  [20.3700625, 2.7821875, '7FG49QCJ+2V'],
  [47.0000625, 8.0000625, '8FVC2222+22'],
  [-41.2730625, 174.7859375, '4VCPPQGP+Q9'],
  [90, 1, 'CFX3X2X2+X2'],
])('%f, %f is %s', (lat, lng, code) => {
  expect(plusCode({ lat, lng })).toBe(code);
});
