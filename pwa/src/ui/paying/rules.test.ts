import { expect, test } from '@jest/globals';
import { methodFor } from './rules.ts';

const both = ['mtn', 'airtel', 'cash'] as const;

test.each([
  ['its prefix suggests', null, '0977 000 111', both, 'airtel'],
  ['its prefix suggests, of either', null, '0966 000 111', both, 'mtn'],
  ['the person chose, whatever the prefix', 'mtn', '0977 000 111', both, 'mtn'],
  ['the person chose, cash too', 'cash', '0977 000 111', both, 'cash'],
  ['is offered, when what was chosen is not', 'airtel', '0977 000 111', ['mtn'], 'mtn'],
  ['comes first, for a network that takes no payments', null, '0955 000 111', both, 'mtn'],
  ['comes first, for what is no number', null, '09', both, 'mtn'],
  ['has always been, before anything was heard', null, '0977 000 111', undefined, 'mtn'],
] as const)('it is paid with what %s', (_why, chosen, typed, offered, method) => {
  expect(methodFor(chosen, typed, offered)).toBe(method);
});
