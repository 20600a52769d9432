import { describe, expect, test } from '@jest/globals';
import { Problem, catalogue, idOf, refuse, toProblem, typeOf, type ProblemId } from './index.ts';

const ids = Object.keys(catalogue) as ProblemId[];
const entries = ids.map(id => ({ id, ...catalogue[id] }));

test('ids never change: a phone with an old version still knows them', () => {
  expect(ids.toSorted()).toMatchSnapshot();
});

describe.each(entries)('$id', ({ id, status, retry, title, detail }) => {
  test('is a refusal: a client or server error', () => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThanOrEqual(503);
    expect(id).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
  });
  test('says what happened and what to do', () => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(detail).toMatch(/^[A-Z].*\.$/);
  });
  test('is sent again by itself only when the same command can succeed later', () => {
    const passing = status >= 500 || status === 429;
    expect(retry).toBe(passing || ['token_expired', 'gap_in_events'].includes(id));
  });
  test('goes over the wire and is known again', () => {
    const problem = Problem.parse(JSON.parse(JSON.stringify(toProblem(refuse(id)))));
    expect(problem).toEqual({ type: typeOf(id), title, status, detail });
    expect(idOf(problem)).toBe(id);
  });
});

test('extra members cannot pose as the standard ones', () => {
  const problem = toProblem(
    refuse('out_of_stock', 'Two left.', { lines: [1], status: 200, type: 'x', title: 'y' }),
  );
  expect(problem).toMatchObject({
    type: typeOf('out_of_stock'),
    status: 409,
    detail: 'Two left.',
    lines: [1],
  });
  expect(problem.title).toBe(catalogue.out_of_stock.title);
});

test.each([
  'about:blank',
  'urn:linka:problem:',
  'urn:linka:problem:constructor',
  'urn:linka:problem:from_tomorrow',
])('%s is no problem this build knows', type => {
  expect(idOf({ type })).toBeUndefined();
});
