import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, sensitive } from '../kernel/event.js';
import { EntryId } from '../identifiers/ids.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { Partner, Postcode, StatedCode, StatedPeriod } from './values.js';

/** The parts of the week on which a lesson can suit. Source: KBI-01.00, LesVoorkeurLesMomentCode. */
export const lessonTimes = ['MAA', 'DIN', 'WOE', 'DON', 'VRIJ', 'ZAT', 'ZON'].flatMap((day) =>
  ['OCHTEND', 'MIDDAG', 'AVOND'].map((part) => `${day}_${part}`),
);
const LessonTimes = z.strictObject({
  times: z.array(z.strictObject({ code: z.enum(lessonTimes).optional() })).min(1),
  period: StatedPeriod.optional(),
  restriction: StatedCode.optional(),
});
/** A whole number of 32 bits, as stated. */
const WholeNumber = z
  .string()
  .regex(/^[+-]?[0-9]+$/u)
  .refine((text) => Number(text) >= -(2 ** 31) && Number(text) < 2 ** 31, 'a whole number of 32 bits');

export const PreferencesStated = event({
  name: 'PreferencesStated',
  version: 1,
  title: 'Voorkeuren vermeld',
  meaning: 'When, where and how intensively the person wishes to follow lessons.',
  about: 'preferences',
  fields: {
    ...dated,
    wishedStart: fact(DateOnly.optional()),
    intensity: fact(WholeNumber.optional()),
    wishedStartReason: sensitive(StatedCode.optional()),
    /** A reason may stand beside them. */
    lessonTimes: sensitive(z.array(LessonTimes).min(1).optional()),
    centres: identity(z.array(Partner).min(1).optional()),
    postcodes: identity(z.array(Postcode).min(1).optional()),
  },
});
export const WaitingListJoined = event({
  name: 'WaitingListJoined',
  version: 1,
  title: 'Op de wachtlijst',
  meaning: 'The person waits for a place in a course.',
  about: 'waitingList/{entry}',
  fields: {
    ...dated,
    entry: fact(EntryId),
    kind: fact(StatedCode.optional()),
    module: fact(StatedCode.optional()),
  },
});

export const wishCommands = eventCommands({
  StatePreferences: {
    event: PreferencesStated,
    meaning: 'States the preferences of the person, whole; where and why are kept sealed.',
  },
  JoinWaitingList: { event: WaitingListJoined, meaning: 'Puts the person on the waiting list.' },
});
