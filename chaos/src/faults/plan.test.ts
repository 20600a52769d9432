import { expect, test } from '@jest/globals';
import { kinds, planFaults } from './plan.ts';

const MINUTE = 60_000;

test('the same seed plans the same faults, another one others', () => {
  expect(planFaults(7, MINUTE)).toEqual(planFaults(7, MINUTE));
  expect(planFaults(7, MINUTE)).not.toEqual(planFaults(8, MINUTE));
});

test('half a minute has faults of every kind, spread over whom they can befall', () => {
  const plan = planFaults(1, MINUTE / 2);
  expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect(plan.some(({ whom }) => whom < 0.3) && plan.some(({ whom }) => whom > 0.7)).toBe(true);
});
