import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { until } from '../../../testing/until.ts';
import { Turns } from './turns.ts';

const forgiving = {
  onBroken: (error: unknown) => {
    throw error;
  },
  patienceMs: 60_000,
  onImpatient: () => undefined,
};

test('a transaction is never interleaved, and every client keeps its order', async () => {
  const arrivals = fc.array(
    fc.record({ client: fc.integer({ min: 0, max: 3 }), length: fc.integer({ min: 1, max: 4 }) }),
    {
      maxLength: 20,
    },
  );
  await fc.assert(
    fc.asyncProperty(arrivals, fc.array(fc.nat(3)), async (transactions, interleave) => {
      const ran: string[] = [];
      const turns = new Turns<number>(forgiving);
      const steps = transactions.map(({ client, length }, n) =>
        Array.from({ length }, (_, step) => ({
          client,
          name: `${String(n)}.${String(step)}`,
          after: step === length - 1 ? ('I' as const) : ('T' as const),
        })),
      );
      // Each client sends its own steps in order; between clients any order of arrival may happen.
      const queues = [0, 1, 2, 3].map(client => steps.flat().filter(step => step.client === client));
      const arriving = [
        ...interleave.flatMap(client => queues[client]?.splice(0, 1) ?? []),
        ...queues.flat(), // evaluated after the line above took its share
      ];
      for (const step of arriving) {
        turns.add({
          client: step.client,
          run: async () => {
            ran.push(step.name);
            await Promise.resolve();
            return step.after;
          },
        });
      }
      await turns.idle();
      const together = ran.map(name => name.split('.')[0]).filter((name, i, all) => name !== all[i - 1]);
      expect(together).toHaveLength(transactions.length);
      expect([...ran].sort()).toEqual(
        steps
          .flat()
          .map(step => step.name)
          .sort(),
      );
    }),
    { numRuns: 200 },
  );
});

test('who sits in a transaction while others wait is pointed out', async () => {
  const idle: string[] = [];
  const turns = new Turns<string>({ ...forgiving, patienceMs: 5, onImpatient: client => idle.push(client) });
  turns.add({ client: 'sleeper', run: () => Promise.resolve('T') });
  await turns.idle();
  turns.add({ client: 'other', run: () => Promise.resolve('I') });
  await until(() => idle.length > 0);
  expect(idle).toEqual(['sleeper']);
});

test('a broken session runs nothing more', async () => {
  const broken: unknown[] = [];
  const ran: string[] = [];
  const turns = new Turns<string>({ ...forgiving, onBroken: error => broken.push(error) });
  turns.add({ client: 'a', run: () => Promise.reject(new Error('out of memory')) });
  turns.add({ client: 'b', run: () => Promise.resolve(ran.push('b') ? 'I' : 'I') });
  await turns.idle();
  expect({ broken: broken.map(String), ran }).toEqual({ broken: ['Error: out of memory'], ran: [] });
});
