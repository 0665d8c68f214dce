const DAY_MS = 86_400_000;

/** The number of a day since 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The day with that number. */
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
