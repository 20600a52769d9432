import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as z from 'zod';
import { dataFolder, landmarks } from '../system/notes.ts';
import { run } from '../system/run.ts';

const State = z.object({
  people: z.array(z.object({ name: z.string(), phone: z.string() })),
  messages: z.array(z.object({ text: z.string() })),
});

/** Every part's log but the handset's, which stands for people's own phones. */
const logs = readdirSync(join(dataFolder(), 'logs'))
  .filter(file => !file.startsWith('handset'))
  .map(file => ({ file, text: readFileSync(join(dataFolder(), 'logs', file), 'utf8') }));

/** Lines of a log in which something is found that must not be there; the test's output names them. */
const linesWith = (found: (line: string) => boolean): string[] =>
  logs.flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter(found)
      .map(line => `${file}: ${line.slice(0, 300)}`),
  );
const naming = (words: readonly string[]) => linesWith(line => words.some(word => line.includes(word)));

const shapes: readonly (readonly [string, RegExp])[] = [
  ['a phone number', /(?<!\d)(?:\+?260|0)(?:[59][5-8]|7[5-9])\d{7}(?!\d)/],
  ['an access token', /eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a signature or a bearer', /bearer\s+[\w.-]{8}|linka-signature/i],
  ['a place in Zambia', /-1[0-8]\.\d{3,}/],
];

test('the parts did write logs', () => {
  expect(logs.map(({ file }) => file)).toEqual(expect.arrayContaining(['gateway.log']));
  expect(logs.some(({ text }) => text.length > 1000)).toBe(true);
});

for (const [what, shape] of shapes)
  test(`no log holds ${what}`, () => {
    expect(linesWith(line => shape.test(line))).toEqual([]);
  });

test('no log holds a name, a sign-in code, or where somebody lives', async () => {
  const { people, messages } = State.parse(await (await fetch(`${run.handset}/handset/state`)).json());
  const codes = messages.flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
  expect([people.length, codes.length]).not.toContain(0);
  expect(naming(people.map(({ name }) => name))).toEqual([]);
  expect(naming(landmarks.all())).toEqual([]);
  expect(
    linesWith(line => codes.some(code => new RegExp(`(?<![\\w.])${code}(?![\\w.])`).test(line))),
  ).toEqual([]);
});

test('no log holds a secret of this system', () => {
  const secrets = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(dataFolder(), 'secrets.json'), 'utf8')));
  expect(naming(Object.values(secrets))).toEqual([]);
});
