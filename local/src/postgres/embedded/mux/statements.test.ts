import { expect, test } from '@jest/globals';
import { cString, message, readCString } from './messages.ts';
import { Statements } from './statements.ts';

const parse = (name: string) => message('P', cString(name), cString('SELECT 1'), Buffer.alloc(2));
const bind = (name: string) => message('B', cString(''), cString(name), Buffer.alloc(6));
const nameIn = (frame: Buffer, at = 5) => readCString(frame, at)[0];

test('two clients may use one name, and keep to their own', () => {
  const unnamed = { holder: undefined };
  const [a, b] = [new Statements(unnamed), new Statements(unnamed)];
  const names = [a, b].map(client => nameIn(client.translate(parse('find-shop'))));
  expect(names[0]).not.toBe(names[1]);
  expect([a, b].map(client => nameIn(client.translate(bind('find-shop')), 6))).toEqual(names);
});

test('an unnamed statement that another client has replaced cannot be used: it would answer with their rows', () => {
  const unnamed = { holder: undefined };
  const [a, b] = [new Statements(unnamed), new Statements(unnamed)];
  a.translate(parse(''));
  expect(nameIn(a.translate(bind('')), 6)).toBe('');
  b.translate(parse(''));
  expect(nameIn(a.translate(bind('')), 6)).toBe('unnamed, replaced by another client');
});

test('names longer than PostgreSQL tells apart stay apart', () => {
  const statements = new Statements({ holder: undefined });
  const long = 'x'.repeat(80);
  const names = [`${long}1`, `${long}2`].map(name => nameIn(statements.translate(parse(name))).slice(0, 63));
  expect(new Set(names).size).toBe(2);
});
