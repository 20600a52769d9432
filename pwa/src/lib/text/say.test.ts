import { afterEach, expect, test } from '@jest/globals';
import { inEveryLanguage, onSpeak, say, speak } from './index.ts';

const items = 'Cart, {count, plural, =0 {empty} one {# item} other {# items}}';

afterEach(() => speak('en'));

test.each([
  [items, { count: 0 }, 'Cart, empty'],
  [items, { count: 1 }, 'Cart, 1 item'],
  [items, { count: 12 }, 'Cart, 12 items'],
  [items, { count: 1200 }, 'Cart, 1,200 items'],
  ['{shop} opens {when}', { shop: 'Mama Chileshe', when: 'today 08:00' }, 'Mama Chileshe opens today 08:00'],
  [
    '{kind, select, fresh {Fresh, for {name}} other {Other}}',
    { kind: 'fresh', name: 'you' },
    'Fresh, for you',
  ],
  ['no values', {}, 'no values'],
])('%s', (message, values, said) => {
  expect(say(message, values)).toBe(said);
});

test('words are read in the language spoken at that moment; what it lacks is English', () => {
  const words = inEveryLanguage('greeting', { hello: 'Hello', with: 'Hello, {name}', bye: 'Goodbye' });
  const heard: string[] = [];
  const stop = onSpeak(() => heard.push(words.hello));
  speak('ny', { greeting: { hello: 'Moni', with: 'Moni, {name}' } });
  expect([words.hello, say(words.with, { name: 'Thandi' }), words.bye]).toEqual([
    'Moni',
    'Moni, Thandi',
    'Goodbye',
  ]);
  speak('en');
  stop();
  speak('ny');
  expect(heard).toEqual(['Moni', 'Hello']);
});
