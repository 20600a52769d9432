import { LUSAKA_OFFSET_MS } from '@linka/contracts/hours';

type Moment = string | number | Date;

// The browser's own date format takes a cheap phone ten milliseconds to wake, and every first screen tells an hour.
const clockIn = (at: Moment): string => new Date(new Date(at).getTime() + LUSAKA_OFFSET_MS).toISOString();

/** The calendar day in Lusaka as `2026-11-23`. */
export const lusakaDay = (at: Moment): string => clockIn(at).slice(0, 10);

/** `14:05` in Lusaka. */
export const timeOfDay = (at: Moment): string => clockIn(at).slice(11, 16);
