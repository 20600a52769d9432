import * as z from 'zod/mini';

/** Zambia is at UTC+2 all year; there is no daylight saving time. */
export const LUSAKA_OFFSET_MS = 2 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const TimeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const Span = z
  .strictObject({ opens: TimeOfDay, closes: TimeOfDay })
  .check(z.refine(span => span.opens < span.closes, 'a shop closes after it opens; split a night at 24:00'));
const Spans = z.array(Span).check(z.maxLength(4));

/** Opening hours in Africa/Lusaka, for each weekday the spans in which the shop is open. */
export const OpeningHours = z.strictObject({
  mon: Spans,
  tue: Spans,
  wed: Spans,
  thu: Spans,
  fri: Spans,
  sat: Spans,
  sun: Spans,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const weekdayOf = (lusakaMs: number): Weekday =>
  // 1 January 1970 was a Thursday, index 3 of a week that begins on Monday.
  weekdays[(Math.floor(lusakaMs / DAY_MS) + 3) % 7] ?? 'mon';

/** Is the shop open at this instant? The one function that list, quote and order all ask. */
export function openAt(hours: OpeningHours, at: Date): boolean {
  const lusaka = at.getTime() + LUSAKA_OFFSET_MS;
  const minute = Math.floor((lusaka % DAY_MS) / 60_000);
  return hours[weekdayOf(lusaka)].some(
    span => minutes(span.opens) <= minute && minute < minutes(span.closes),
  );
}

/** When open: the instant it closes. When closed: the instant it opens next, or undefined if it never does. */
export function changesAt(hours: OpeningHours, at: Date): Date | undefined {
  const now = openAt(hours, at);
  const midnight = Math.floor((at.getTime() + LUSAKA_OFFSET_MS) / DAY_MS) * DAY_MS;
  for (let day = 0; day <= 8; day += 1) {
    const start = midnight + day * DAY_MS;
    const edges = hours[weekdayOf(start)]
      .flatMap(span => [minutes(span.opens), minutes(span.closes)])
      .sort((a, b) => a - b);
    for (const edge of edges) {
      const instant = new Date(start + edge * 60_000 - LUSAKA_OFFSET_MS);
      if (instant > at && openAt(hours, instant) !== now) return instant;
    }
  }
  return undefined;
}
