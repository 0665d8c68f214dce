/** How numbers, days and instants are written. Days are texts: no time zone can move them. */
import type { Language } from './language.js';

const localeOf = { nl: 'nl-BE', en: 'en-GB' } as const;
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.DateTimeFormat(localeOf[language], options);
  made.set(key, known);
  return known as Intl.DateTimeFormat;
}

/** `2.828` in Dutch. */
export function formatNumber(value: number, language: Language, digits = 1): string {
  const key = `${language} ${digits}`;
  const known = made.get(key) ?? new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: digits });
  made.set(key, known);
  return (known as Intl.NumberFormat).format(value);
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const dayForms = {
  long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  short: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'short', year: 'numeric', timeZone: 'UTC' },
} as const;

/** `1 juni 2018`; of a birth date of which less is known, that. */
export function formatDay(day: string, language: Language, form: keyof typeof dayForms = 'long'): string {
  const [year = '', month = '00', date = '00'] = day.split('-');
  if (month === '00') return year;
  if (date === '00') return dateFormat(language, dayForms.month).format(noon(`${year}-${month}-01`));
  return dateFormat(language, dayForms[form]).format(noon(day));
}

/** `29 november 2026, 07:59`, in Brussels, whatever the clock of the reader says. */
export const formatInstant = (instant: string, language: Language): string =>
  dateFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(
    new Date(instant),
  );

/** `07:59`, in Brussels. */
export const formatTime = (instant: string, language: Language): string =>
  dateFormat(language, { timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(new Date(instant));

/** A day, month, quarter or year of a report: `aug 2017`, `3e kwartaal 2017`. */
export function formatPeriod(value: string, language: Language): string {
  if (isDay(value)) return formatDay(value, language, 'short');
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(value))
    return dateFormat(language, dayForms.month).format(noon(`${value}-01`));
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return language === 'nl' ? `K${quarter[2]} ${quarter[1]}` : `Q${quarter[2]} ${quarter[1]}`;
  return value;
}

/** Whether a text is a day that there is: 2018-02-30 isn’t one. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const start = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(text);
}

/** The day that a text tells; undefined of what tells none. */
export const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && isDay(text) ? text : undefined;

/** The instant that a text tells; undefined of what tells none. */
export const instantIn = (text: string | undefined): string | undefined =>
  text !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined;

/** Today in Brussels. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date());
