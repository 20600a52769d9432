import { expect, test } from '@jest/globals';
import { patience } from './patience.ts';

test('a database that is away for too long is given up once, one that comes back in time never', async () => {
  let time = 0;
  let isWell = true;
  let lost = 0;
  const look = patience(
    () => Promise.resolve(isWell),
    30,
    () => (lost += 1),
    () => time,
  );
  const lookAt = async (instant: number, answers: boolean) => {
    time = instant;
    isWell = answers;
    await look();
    return lost;
  };
  expect(await lookAt(10, true)).toBe(0);
  expect(await lookAt(35, false)).toBe(0);
  expect(await lookAt(39, true)).toBe(0);
  expect(await lookAt(69, false)).toBe(0);
  expect(await lookAt(70, false)).toBe(1);
  expect(await lookAt(99, false)).toBe(1);
});
