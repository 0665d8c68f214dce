/** Where somebody stands, as stretches of days: on a day, and due within so many days, are look-ups in them. */
import { dayAfter, dayBefore, within, type DateOnly } from './dates.js';
import { same } from './same.js';

/** Days on which a standing holds, both included; without an end, as far ahead as today’s facts lead. */
type Stretch<Standing> = Standing & { readonly from: DateOnly; readonly until?: DateOnly | undefined };

/** A standing that may have a last day on which to do something; the day after it the standing may be another. */
interface Due {
  readonly due?: DateOnly | undefined;
}

/**
 * A standing as stretches, in order and without overlap; equal neighbours are one stretch.
 * @param turns the days on which it may change; the day after a `due` is one by itself
 * @param standingOn the standing on a day; undefined where nothing is asked, and no stretch is given
 */
export function stretchesOf<Standing extends object>(
  turns: Iterable<DateOnly>,
  standingOn: (date: DateOnly) => Standing | undefined,
): readonly Stretch<Standing>[] {
  const days = new Set(turns);
  const standings = new Map<DateOnly, Standing | undefined>();
  for (const turn of days) {
    const standing = standingOn(turn);
    standings.set(turn, standing);
    const { due }: Due = standing ?? {};
    if (due !== undefined && due >= turn) days.add(dayAfter(due)); // visited too
  }
  const changes = [...days]
    .sort()
    .map((from) => ({ from, standing: standings.get(from) }))
    .filter(({ standing }, index, all) => !same(standing, all[index - 1]?.standing));
  return changes.flatMap(({ from, standing }, index) => {
    const next = changes[index + 1];
    return standing ? [{ ...standing, from, until: next && dayBefore(next.from) }] : [];
  });
}

/** The days on which periods begin, and those after which they ended. */
export const turnsOfPeriods = (
  periods: Iterable<{ readonly from: DateOnly; readonly until?: DateOnly | undefined }>,
): readonly DateOnly[] =>
  [...periods].flatMap(({ from, until }) => (until === undefined ? [from] : [from, dayAfter(until)]));

/** The stretch that holds on a day. */
export const stretchOn = <Standing>(
  stretches: readonly Stretch<Standing>[],
  date: DateOnly,
): Stretch<Standing> | undefined => stretches.find((stretch) => within(stretch, date));

/** Stretches up to the day before another one; all of them where that is none. */
export const stretchesBefore = <Standing>(
  stretches: readonly Stretch<Standing>[],
  date: DateOnly | undefined,
): readonly Stretch<Standing>[] =>
  date === undefined
    ? stretches
    : stretches
        .filter(({ from }) => from < date)
        .map((stretch) =>
          stretch.until !== undefined && stretch.until < date
            ? stretch
            : { ...stretch, until: dayBefore(date) },
        );
