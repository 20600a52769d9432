const zone = { timeZone: 'Africa/Lusaka' } as const;
const clock = new Intl.DateTimeFormat('en-ZM', {
  ...zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekday = new Intl.DateTimeFormat('en-ZM', { ...zone, weekday: 'long' });
const dayMonth = new Intl.DateTimeFormat('en-ZM', { ...zone, day: 'numeric', month: 'short' });
const dayKey = new Intl.DateTimeFormat('en-CA', zone);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `14:05` in Lusaka. */
export const timeOfDay = (at: string | number | Date): string => clock.format(new Date(at));

/** `today 14:05`, `tomorrow 08:00`, `Friday 08:00`, `3 Nov 14:05`, all in Lusaka. */
export function momentInWords(at: string | number | Date, now: number): string {
  const then = new Date(at);
  const sameDay = (offset: number): boolean => dayKey.format(then) === dayKey.format(new Date(now + offset));
  const time = timeOfDay(then);
  if (sameDay(0)) return `today ${time}`;
  if (sameDay(DAY)) return `tomorrow ${time}`;
  if (sameDay(-DAY)) return `yesterday ${time}`;
  const ahead = then.getTime() - now;
  return ahead > 0 && ahead < 6 * DAY
    ? `${weekday.format(then)} ${time}`
    : `${dayMonth.format(then)} ${time}`;
}

/** How long ago, in words: `just now`, `4 min ago`, `3 h ago`, `2 days ago`. */
export function ageInWords(ms: number): string {
  if (ms < MINUTE) return 'just now';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min ago`;
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h ago`;
  const days = Math.floor(ms / DAY);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** `4:59`, never below `0:00`. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
