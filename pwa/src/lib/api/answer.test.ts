import { afterEach, expect, test } from '@jest/globals';
import { refuse, toProblem } from '@linka/contracts/problems';
import { speak } from '../text/index.ts';
import { inOwnWords, offline, toFailure } from './index.ts';

const problem = toProblem(refuse('price_moved', 'Sugar is K32 now.'));
const nyanja = {
  problems: { price_moved: 'Mtengo wasintha', price_movedDetail: 'Onani mitengo yatsopano.' },
  api: { offline: 'Kulibe network', offlineDetail: 'Simuli pa network.' },
};

afterEach(() => speak('en'));

test('a problem is told in the language spoken, in English by the gateway’s own words', () => {
  expect(toFailure(problem, null)).toMatchObject({
    title: 'The price has changed',
    detail: 'Sugar is K32 now.',
  });
  speak('ny', nyanja);
  expect(toFailure(problem, null)).toMatchObject({
    id: 'price_moved',
    title: 'Mtengo wasintha',
    detail: 'Onani mitengo yatsopano.',
    problem,
  });
});

test('what was kept before the language was chosen is told in it too; what has no words stays as it was', () => {
  const kept = [toFailure(problem, null), offline(), toFailure(toProblem(refuse('bad_signature')), null)];
  expect(kept.map(inOwnWords)).toEqual(kept);
  speak('ny', nyanja);
  expect(kept.map(inOwnWords).map(({ title }) => title)).toEqual([
    'Mtengo wasintha',
    'Kulibe network',
    'The signature does not match',
  ]);
});
