import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gather } from './gather.ts';

const nextTurn = () => new Promise(resolve => setImmediate(resolve));

describe('questions that go together', () => {
  test('each is asked once and gets its own answer, with never more together or under way than said', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 3 }),
        fc.scheduler(),
        async (waits, most, underway, scheduler) => {
          const goes: (readonly number[])[] = [];
          let out = 0;
          const ask = gather<number, string>(
            async questions => {
              goes.push(questions);
              expect((out += 1)).toBeLessThanOrEqual(underway);
              await scheduler.schedule(Promise.resolve());
              out -= 1;
              return questions.map(question => `answer ${question}`);
            },
            { most, underway },
          );
          const answers: Promise<string>[] = [];
          for (const [question, turns] of waits.entries()) {
            for (let turn = 0; turn < turns; turn++) await nextTurn();
            answers.push(ask(question));
          }
          const all = await scheduler.waitFor(Promise.all(answers));
          expect(all).toEqual(waits.map((_, question) => `answer ${question}`));
          expect(goes.flat()).toEqual([...waits.keys()]);
          expect(Math.max(0, ...goes.map(go => go.length))).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('one that comes alone goes at once, and those of one turn go together', async () => {
    const goes: (readonly number[])[] = [];
    const ask = gather<number, number>(
      questions => {
        goes.push(questions);
        return Promise.resolve(questions);
      },
      { most: 8, underway: 1 },
    );
    await ask(1);
    await Promise.all([ask(2), ask(3)]);
    expect(goes).toEqual([[1], [2, 3]]);
  });

  test('a failure is told to all that went together, and the next go as if nothing had been', async () => {
    let goes = 0;
    const ask = gather<number, number>(
      questions => (++goes === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(questions)),
      { most: 2, underway: 1 },
    );
    const [first, second, third] = await Promise.allSettled([ask(1), ask(2), ask(3)]);
    expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
    expect(third).toEqual({ status: 'fulfilled', value: 3 });
  });
});
