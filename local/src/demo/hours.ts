import { weekdays, type OpeningHours, type Weekday } from '@linka/contracts/hours';

type Span = OpeningHours[Weekday][number];

const week = (spansOf: (day: Weekday) => Span[]): OpeningHours => ({
  mon: spansOf('mon'),
  tue: spansOf('tue'),
  wed: spansOf('wed'),
  thu: spansOf('thu'),
  fri: spansOf('fri'),
  sat: spansOf('sat'),
  sun: spansOf('sun'),
});

export const alwaysOpen = week(() => [{ opens: '00:00', closes: '24:00' }]);

/** The same hours on the days named, closed on the others. */
export const openOn = (days: readonly Weekday[], opens: string, closes: string): OpeningHours =>
  week(day => (days.includes(day) ? [{ opens, closes }] : []));

export const daily = (opens: string, closes: string): OpeningHours => openOn(weekdays, opens, closes);
