import { z } from 'zod';
import { event, fact, sensitive } from '../kernel/event.js';
import { EntryId } from '../identifiers/ids.js';
import { recording } from './recording.js';
import { dated } from './subject.js';
import { Flag, FreeText, StatedCode } from './values.js';

/** What somebody speaks may tell where they come from, so it is sealed. */
export const LanguageStated = event('LanguageStated', 1, 'A language that the person knows, and how well.', {
  ...dated,
  language: fact(EntryId),
  code: sensitive(FreeText.optional()),
  /** Whether to talk with the person in it. */
  contact: sensitive(Flag.optional()),
  level: sensitive(StatedCode.optional()),
});
export const LiteracyStated = event(
  'LiteracyStated',
  1,
  'How well the person reads and writes, per script.',
  {
    ...dated,
    latinScript: sensitive(StatedCode.optional()),
    otherScript: sensitive(
      z.strictObject({ level: StatedCode.optional(), language: FreeText.optional() }).optional(),
    ),
  },
);

export const languageEvents = { LanguageStated, LiteracyStated };

export const languageCommands = {
  StateLanguage: recording(
    'StateLanguage',
    'States a language that the person knows; it is kept sealed.',
    LanguageStated,
  ),
  StateLiteracy: recording(
    'StateLiteracy',
    'States how well the person reads and writes, whole; it is kept sealed.',
    LiteracyStated,
  ),
};
