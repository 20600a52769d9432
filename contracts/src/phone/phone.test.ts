import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Msisdn, formatPhone, maskPhone, networkHint, parsePhone, toMomoPartyId } from './index.ts';

const prefixes = ['55', '56', '57', '58', '75', '76', '77', '78', '79', '95', '96', '97', '98'];
const national = fc
  .tuple(fc.constantFrom(...prefixes), fc.stringMatching(/^\d{7}$/))
  .map(([prefix, rest]) => prefix + rest);
const separator = fc.constantFrom('', ' ', '-', '.', '  ', '\u00a0', ' - ');

/** Puts separators between digits, as people do. The plus stays in front. */
const spaced = (text: string) =>
  fc
    .array(separator, { minLength: text.length, maxLength: text.length })
    .map(gaps => Array.from(text, (char, i) => char + (gaps[i] ?? '')).join(''));

describe('parsePhone', () => {
  test('reads every way people write a number', () => {
    const typed = national.chain(number =>
      fc
        .constantFrom(`0${number}`, number, `260${number}`, `+260${number}`, `00260${number}`)
        .chain(spaced)
        .map(text => ({ number, text })),
    );
    fc.assert(fc.property(typed, ({ number, text }) => parsePhone(text) === `+260${number}`));
  });

  test.each(['(096) 612-3456', '+260 (96) 6123456', '096.612.3456'])('reads %s', text => {
    expect(parsePhone(text)).toBe('+260966123456');
  });

  test.each([
    ['', 'nothing'],
    ['0966 123 45', 'a digit short'],
    ['0966 123 4567', 'a digit long'],
    ['0211 123 456', 'a landline'],
    ['0946 123 456', 'a prefix nobody has'],
    ['+27 82 123 4567', 'another country'],
    ['+0966123456', 'a plus without its country'],
    ['++260966123456', 'two pluses'],
    ['0966 123 45O', 'a letter O'],
    ['966123456 ext 1', 'an extension'],
  ])('refuses %p: %s', text => {
    expect(parsePhone(text)).toBeUndefined();
  });

  test('never makes up a number: what it reads is a mobile number with the digits that were typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+()\d .-]{0,18}$/), text => {
        const read = parsePhone(text);
        if (read === undefined) return;
        expect(Msisdn.safeParse(read).success).toBe(true);
        expect(text.replace(/\D/g, '').endsWith(read.slice(-9))).toBe(true);
      }),
    );
  });

  test('reads back what it shows', () => {
    fc.assert(
      fc.property(national, number => {
        const msisdn = `+260${number}`;
        expect(parsePhone(formatPhone(msisdn))).toBe(msisdn);
        expect(parsePhone(toMomoPartyId(msisdn))).toBe(msisdn);
        expect(parsePhone(msisdn)).toBe(msisdn);
      }),
    );
  });
});

test('a masked number shows its ends and hides three digits', () => {
  expect(maskPhone('+260966123456')).toBe('096 ••• 3456');
  expect(formatPhone('+260966123456')).toBe('096 612 3456');
});

describe('networkHint', () => {
  test.each([
    ['6', 'mtn'],
    ['7', 'airtel'],
    ['5', 'zamtel'],
    ['8', undefined],
    ['9', undefined],
  ])('second digit %s → %s', (digit, network) => {
    const known = prefixes.filter(prefix => prefix.endsWith(digit));
    expect(known.map(prefix => networkHint(`+260${prefix}1234567`))).toEqual(known.map(() => network));
  });
});
