import { expect, test } from '@jest/globals';
import { VirtualClock } from './index.ts';

test('a frozen clock moves only when advanced', () => {
  const clock = new VirtualClock({ frozenAt: 1000 });
  clock.advance(500);
  expect(clock.now()).toBe(1500);
});

test('tasks run in order of time and see their own time, also those made on the way', () => {
  const clock = new VirtualClock({ frozenAt: 0 });
  const seen: [string, number][] = [];
  clock.schedule(300, () => seen.push(['late', clock.now()]));
  clock.schedule(100, () => {
    seen.push(['early', clock.now()]);
    clock.schedule(200, () => seen.push(['made on the way', clock.now()]));
  });
  clock.schedule(1001, () => seen.push(['beyond', clock.now()]));
  clock.advance(1000);
  expect(seen).toEqual([
    ['early', 100],
    ['made on the way', 200],
    ['late', 300],
  ]);
});

test('a running clock wakes by itself', async () => {
  const clock = new VirtualClock();
  const due = clock.now() + 5;
  // The clock's own timer is unref'd, so something else must keep the process waiting.
  const keepAlive = setInterval(() => undefined, 1000);
  await new Promise<void>(resolve => clock.schedule(due, resolve));
  clearInterval(keepAlive);
  expect(clock.now()).toBeGreaterThanOrEqual(due);
});

test('a running clock can still be advanced', async () => {
  const clock = new VirtualClock();
  const woken = new Promise<void>(resolve => clock.schedule(clock.now() + 300_000, resolve));
  clock.advance(300_000);
  await woken;
  expect(clock.now()).toBeGreaterThanOrEqual(Date.now() + 300_000 - 1000);
});
