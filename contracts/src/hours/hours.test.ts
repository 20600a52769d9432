import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OpeningHours, changesAt, openAt, weekdays } from './index.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const span = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 2 })
  .map(([a = 0, b = 0]) => ({ opens: clock(Math.min(a, b) * 15), closes: clock(Math.max(a, b) * 15) }));
const day = fc.array(span, { maxLength: 4 });
const anyHours = fc
  .record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
  .map(hours => OpeningHours.parse(hours));
const instant = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2031-01-01T00:00:00Z'),
  noInvalidDate: true,
});

const closed: OpeningHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const every = (spans: OpeningHours['mon']): OpeningHours =>
  OpeningHours.parse(Object.fromEntries(weekdays.map(weekday => [weekday, spans])));

describe('openAt', () => {
  const shop: OpeningHours = { ...closed, mon: [{ opens: '08:00', closes: '18:00' }] };
  test.each([
    ['2026-03-02T05:59:59.999Z', false, 'a moment before eight in Lusaka'],
    ['2026-03-02T06:00:00Z', true, 'eight in Lusaka is six in UTC'],
    ['2026-03-02T15:59:59.999Z', true, 'the last moment'],
    ['2026-03-02T16:00:00Z', false, 'closing time is closed'],
    ['2026-03-03T07:00:00Z', false, 'Tuesday'],
  ])('%s → %s: %s', (at, open) => {
    expect(openAt(shop, new Date(at))).toBe(open);
  });
  test('the day changes at midnight in Lusaka, ten in the evening UTC', () => {
    const sunday: OpeningHours = { ...closed, sun: [{ opens: '00:00', closes: '24:00' }] };
    expect(openAt(sunday, new Date('2026-02-28T22:00:00Z'))).toBe(true);
    expect(openAt(sunday, new Date('2026-03-01T21:59:59Z'))).toBe(true);
    expect(openAt(sunday, new Date('2026-03-01T22:00:00Z'))).toBe(false);
  });
  test('every week is the same: no daylight saving time', () => {
    fc.assert(
      fc.property(anyHours, instant, fc.integer({ min: 1, max: 60 }), (hours, at, weeks) => {
        expect(openAt(hours, new Date(at.getTime() + weeks * 7 * DAY))).toBe(openAt(hours, at));
      }),
    );
  });
});

describe('changesAt', () => {
  test('is later, changes the answer, and nothing changes before it', () => {
    fc.assert(
      fc.property(
        anyHours,
        instant,
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (hours, at, parts) => {
          const change = changesAt(hours, at);
          const until = change?.getTime() ?? at.getTime() + 8 * DAY;
          const now = openAt(hours, at);
          expect(until).toBeGreaterThan(at.getTime());
          if (change) expect(openAt(hours, change)).toBe(!now);
          const between = [
            ...parts.map(part => at.getTime() + Math.floor(part * (until - at.getTime()))),
            until - 1,
          ];
          expect(between.filter(ms => openAt(hours, new Date(ms)) !== now)).toEqual([]);
        },
      ),
    );
  });
  test('a night shop closes in the morning, not at midnight', () => {
    const night = every([
      { opens: '20:00', closes: '24:00' },
      { opens: '00:00', closes: '04:00' },
    ]);
    expect(changesAt(night, new Date('2026-03-02T20:00:00Z'))).toEqual(new Date('2026-03-03T02:00:00Z'));
  });
  test.each([
    ['never opens', closed],
    ['never closes', every([{ opens: '00:00', closes: '24:00' }])],
  ])('a shop that %s changes at no time', (_, hours) => {
    expect(changesAt(hours, new Date('2026-03-02T20:00:00Z'))).toBeUndefined();
  });
});

test.each([
  { opens: '18:00', closes: '08:00' },
  { opens: '08:00', closes: '08:00' },
  { opens: '8:00', closes: '18:00' },
  { opens: '08:00', closes: '24:01' },
  { opens: '08:60', closes: '18:00' },
])('hours refuse %p', wrong => {
  expect(OpeningHours.safeParse({ ...closed, mon: [wrong] }).success).toBe(false);
});
