/** What stands changes on a day: asked on the day before, and on the day itself. */
import { day, dayBefore } from '../../../libs/domain/kernel/dates.js';
import type { Life } from './telling.js';

/** A standing, by when what is to be done, and by which rule. */
type Standing = readonly [standing: string, more?: { readonly due?: string; readonly rule?: string }];

/** @returns looks at a standing of a life, of which the place is as `stands` takes it */
export const turning =
  (life: Life) =>
  (place: string, date: string, before: Standing, then: Standing): Promise<void> =>
    life.stands(place, [
      [dayBefore(day(date)), ...before],
      [date, ...then],
    ]);

/** The rule by which something stands, and by when what it asks is to be done. */
export const by = (rule: string, due?: string) => ({ rule, ...(due !== undefined && { due }) });
