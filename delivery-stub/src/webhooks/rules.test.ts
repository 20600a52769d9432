import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backOffMs, mayCall } from './rules.ts';

test('back-off grows, stays within a minute, and is never less than a quarter of a second', () => {
  const random = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), random, (attempt, chance) => {
      const wait = backOffMs(attempt, chance);
      expect(wait).toBeGreaterThanOrEqual(250);
      expect(wait).toBeLessThanOrEqual(60_000);
      expect(backOffMs(attempt + 1, chance)).toBeGreaterThanOrEqual(wait);
    }),
  );
});

describe('mayCall', () => {
  test.each([
    ['http://localhost:4000/x', true],
    ['https://gateway.linka.example/delivery/webhook', true],
    ['http://other.example:8080/', true],
    ['http://other.example:8081/', false],
    ['http://other.example/', false],
    ['http://localhost.evil.example/', false],
    ['http://user@localhost/', false],
    ['file:///etc/passwd', false],
    ['localhost', false],
    ['', false],
  ])('%s → %p', (address, may) => {
    expect(mayCall(address, ['localhost', 'gateway.linka.example', 'other.example:8080'])).toBe(may);
  });
});
