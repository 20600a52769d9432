const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Lusaka' });

/** The calendar day in Lusaka as `2026-11-23`. */
export const lusakaDay = (at: string | number | Date): string => day.format(new Date(at));
