import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, sensitive } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { Postcode, StatedCode, StatedPartner, StatedPeriod } from './values.js';

/** The parts of the week in which lessons can be given. Source: KBI-01.00, LesVoorkeurLesMomentCode. */
const days = [
  ['MAA', 'maandag', 'Monday'],
  ['DIN', 'dinsdag', 'Tuesday'],
  ['WOE', 'woensdag', 'Wednesday'],
  ['DON', 'donderdag', 'Thursday'],
  ['VRIJ', 'vrijdag', 'Friday'],
  ['ZAT', 'zaterdag', 'Saturday'],
  ['ZON', 'zondag', 'Sunday'],
] as const;
const partsOfDay = [
  ['OCHTEND', 'ochtend', 'morning'],
  ['MIDDAG', 'middag', 'afternoon'],
  ['AVOND', 'avond', 'evening'],
] as const;
export const LessonTime = labelledInline(
  'LessonTime',
  Object.fromEntries(
    days.flatMap(([day, dag, weekday]) =>
      partsOfDay.map(([part, nl, en]) => [`${day}_${part}`, { nl: dag + nl, en: `${weekday} ${en}` }]),
    ),
  ),
);
const LessonTimes = z.strictObject({
  times: z.array(z.strictObject({ code: LessonTime.optional() })).min(1),
  period: StatedPeriod.optional(),
  restriction: StatedCode.optional(),
});
/** A whole number of 32 bits, as stated. */
const WholeNumber = z
  .string()
  .max(1_000, { abort: true }) // zeros in front may be many; no pattern looks at more
  .regex(/^[+-]?[0-9]+$/u)
  .refine((text) => Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31, 'a whole number of 32 bits');

export const PreferencesStated = event('PreferencesStated', {
  title: 'Voorkeuren vermeld',
  meaning: 'When, where and how intensively the person wishes to follow lessons.',
  about: 'preferences',
  fields: {
    ...dated,
    wishedStart: fact(DateOnly.optional(), 'gewenste start'),
    intensity: fact(WholeNumber.optional(), 'intensiteit'),
    wishedStartReason: sensitive(StatedCode.optional(), 'reden van de gewenste start'),
    /** A reason may stand beside them. */
    lessonTimes: sensitive(z.array(LessonTimes).min(1).optional(), 'lesmomenten'),
    centres: identity(z.array(StatedPartner).min(1).optional(), 'centra'),
    postcodes: identity(z.array(Postcode).min(1).optional(), 'postcodes'),
  },
});

export const wishCommands = eventCommands({
  StatePreferences: {
    event: PreferencesStated,
    meaning: 'States the preferences of the person, whole; where and why are kept sealed.',
  },
});
