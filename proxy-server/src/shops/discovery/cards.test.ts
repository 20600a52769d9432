import { beforeEach, expect, test } from '@jest/globals';
import type { CardRow } from '../store.ts';
import { Cards } from './cards.ts';

const NOON = new Date('2026-03-02T10:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

let shops: Map<string, CardRow>;
let reads: (readonly string[])[];
let cards: Cards;
beforeEach(() => {
  shops = new Map(
    ['a', 'b', 'c'].map(id => [
      id,
      { id, members: `"id":"${id}"`, lat: -15, lng: 28, hoursKey: 'day', lastSeenAt: null },
    ]),
  );
  reads = [];
  cards = new Cards(ids => {
    reads.push(ids);
    // In whatever order the database likes.
    return Promise.resolve(ids.flatMap(id => shops.get(id) ?? []).reverse());
  });
});

const openings = async (ids: readonly string[], now: Date) =>
  (await cards.of(ids, now)).map(card => card.opening);

test('come in the order asked for, and are read once', async () => {
  const first = await openings(['b', 'a'], NOON);
  expect(first).toEqual(['{"id":"b","lastSeenAt":null,"metres":', '{"id":"a","lastSeenAt":null,"metres":']);
  expect(await openings(['a', 'c', 'b'], later(29))).toEqual([
    first[1],
    '{"id":"c","lastSeenAt":null,"metres":',
    first[0],
  ]);
  expect(reads).toEqual([['b', 'a'], ['c']]);
});

test('are read again after half a minute', async () => {
  await openings(['a'], NOON);
  shops.set('a', { id: 'a', members: '"id":"a"', lat: -15, lng: 28, hoursKey: 'night', lastSeenAt: NOON });
  expect(await cards.of(['a'], later(30))).toMatchObject([
    { hoursKey: 'night', opening: '{"id":"a","lastSeenAt":"2026-03-02T10:00:00.000Z","metres":' },
  ]);
});

test('a shop that went is left out, known or not', async () => {
  await openings(['a', 'b'], NOON);
  shops.delete('b');
  expect(await openings(['a', 'b', 'nobody'], later(30))).toHaveLength(1);
});

test('no more are kept than there is room for: the longest unread go first', async () => {
  cards = new Cards(ids => {
    reads.push(ids);
    return Promise.resolve(ids.flatMap(id => shops.get(id) ?? []));
  }, 2);
  expect(await openings(['a', 'b', 'c'], NOON)).toHaveLength(3);
  expect(await openings(['c', 'b', 'a'], NOON)).toHaveLength(3);
  expect(reads).toEqual([['a', 'b', 'c'], ['a']]);
});
