import { expect, test } from '@jest/globals';
import { forPeople } from './log-lines.ts';

const line = (record: object) => JSON.stringify(record);

test('people see warnings, errors and what is not JSON; everything when they ask', () => {
  expect(forPeople(line({ level: 30, msg: 'listening' }), false)).toBeUndefined();
  expect(forPeople(line({ level: 30, msg: 'listening' }), true)).toBe('listening');
  expect(forPeople(line({ level: 50, msg: 'no', err: { message: 'disk full' } }), false)).toBe(
    'WARNING no – disk full',
  );
  expect(forPeople('Error: cannot find module', false)).toBe('Error: cannot find module');
  expect(forPeople('{ not json', false)).toBe('{ not json');
});

test('a request is one line', () => {
  const record = {
    level: 40,
    msg: 'request errored',
    req: { method: 'GET', url: '/shops' },
    res: { statusCode: 503 },
  };
  expect(forPeople(line(record), false)).toBe('WARNING request errored (GET /shops → 503)');
});
