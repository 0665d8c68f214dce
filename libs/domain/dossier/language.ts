import { z } from 'zod';
import { event, fact, sensitive } from '../kernel/event.js';
import { EntryId } from '../identifiers/ids.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { Flag, FreeText, StatedCode } from './values.js';

/** What somebody speaks may tell where they come from, so it is sealed. */
export const LanguageStated = event('LanguageStated', {
  title: 'Taal vermeld',
  meaning: 'A language that the person knows, and how well.',
  about: 'language/{language}',
  fields: {
    ...dated,
    language: fact(EntryId, 'taal'),
    code: sensitive(FreeText.optional(), 'taalcode'),
    /** Whether to talk with the person in it. */
    contact: sensitive(Flag.optional(), 'contacttaal'),
    level: sensitive(StatedCode.optional(), 'niveau'),
  },
});
export const LiteracyStated = event('LiteracyStated', {
  title: 'Alfabetisering vermeld',
  meaning: 'How well the person reads and writes, per script.',
  about: 'literacy',
  fields: {
    ...dated,
    latinScript: sensitive(StatedCode.optional(), 'Latijns schrift'),
    otherScript: sensitive(
      z.strictObject({ level: StatedCode.optional(), language: FreeText.optional() }).optional(),
      'ander schrift',
    ),
  },
});

export const languageCommands = eventCommands({
  StateLanguage: {
    event: LanguageStated,
    meaning: 'States a language that the person knows; it is kept sealed.',
  },
  StateLiteracy: {
    event: LiteracyStated,
    meaning: 'States how well the person reads and writes, whole; it is kept sealed.',
  },
});
