import { locale, say, spoken } from '../text/index.ts';
import { lusakaDay, timeOfDay } from './day.ts';
import { words } from './words.ts';

export { timeOfDay } from './day.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Moment = string | number | Date;

const dayMonths = new Map<string, Intl.DateTimeFormat>();

/** `3 Nov` in Lusaka. One formatter a language: making one takes longer than a list of orders to draw. */
function dayMonth(at: Date): string {
  const { tag } = spoken();
  const format =
    dayMonths.get(tag) ??
    new Intl.DateTimeFormat(locale(), { timeZone: 'Africa/Lusaka', day: 'numeric', month: 'short' });
  dayMonths.set(tag, format);
  return format.format(at);
}

/** `today 14:05`, `tomorrow 08:00`, `Friday 08:00`, `3 Nov 14:05`, all in Lusaka. */
export function momentInWords(at: Moment, now: number): string {
  const then = new Date(at);
  const day = lusakaDay(then);
  const time = timeOfDay(then);
  const sameDay = (offset: number): boolean => day === lusakaDay(now + offset);
  if (sameDay(0)) return say(words.today, { time });
  if (sameDay(DAY)) return say(words.tomorrow, { time });
  if (sameDay(-DAY)) return say(words.yesterdayAt, { time });
  const ahead = then.getTime() - now;
  return ahead > 0 && ahead < 6 * DAY
    ? say(words.onDay, { day: new Date(day).getUTCDay(), time })
    : say(words.onDate, { date: dayMonth(then), time });
}

/** When something today happens is its time alone; another day is named: `18:00`, `tomorrow 08:00`. */
export function timeOrMoment(at: Moment, now: number): string {
  return lusakaDay(at) === lusakaDay(now) ? timeOfDay(at) : momentInWords(at, now);
}

/** How long ago, in words: `just now`, `4 min ago`, `3 h ago`, `2 days ago`. */
export function ageInWords(ms: number): string {
  if (ms < MINUTE) return words.justNow;
  if (ms < HOUR) return say(words.minutes, { count: Math.floor(ms / MINUTE) });
  if (ms < DAY) return say(words.hours, { count: Math.floor(ms / HOUR) });
  const days = Math.floor(ms / DAY);
  return days === 1 ? words.yesterday : say(words.days, { count: days });
}

/** `4:59`, never below `0:00`. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
