/** Levels of Dutch that a certificate proves or a body recognises, beside our own tests and courses. */
import type { z } from 'zod';
import { known, ProofId } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { eachOnce } from '../kernel/each-once.js';
import { event, fact, identity, type FactEventOf } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { same } from '../kernel/same.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { Level, Skill } from './levels.js';
import { dated, dateOf, NOT_IN_EDITION, refersTo } from './subject.js';
import { Code, Site, statedSite, Text, type NumberedSite } from './values.js';

/** What shows the level. Source: DOMAIN 4; edition 02.00 holds certificates per skill. */
const RecognitionKind = labelledInline('RecognitionKind', {
  CERTIFICATE: { nl: 'certificaat', en: 'certificate' },
  RECOGNITION: { nl: 'erkenning', en: 'recognition' },
});
const Skills = eachOnce(Skill.array().min(1).max(4));

export const LevelRecognised = event('LevelRecognised', {
  title: 'Niveau erkend',
  meaning: 'A certificate or a recognition proves a level of Dutch in some skills.',
  about: 'recognition/{recognition}',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    recognition: fact(ProofId, 'erkenning'),
    kind: fact(RecognitionKind.optional(), 'soort'),
    skills: fact(Skill.array().optional(), 'vaardigheden'),
    level: fact(Level.optional(), 'niveau'),
    issuer: statedSite('uitreiker'),
    document: identity(Text.optional(), 'document'),
  },
});
/** `on` is the day of the recognition, because a withdrawn one never proved anything. */
export const LevelRecognitionWithdrawn = event('LevelRecognitionWithdrawn', {
  title: 'Erkenning van niveau ingetrokken',
  meaning: 'A certificate or a recognition was recorded in error and proves nothing.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, recognition: refersTo(ProofId, 'erkenning'), reason: identity(Code, 'reden') },
});

interface Recognition {
  readonly recognition: ProofId;
  readonly on: DateOnly;
  readonly kind: z.output<typeof RecognitionKind> | undefined;
  readonly skills: readonly Skill[];
  readonly level: Level | undefined;
  readonly issuer: NumberedSite | undefined;
  readonly withdrawn: boolean;
}
type Recognitions = readonly Recognition[];
export interface WithRecognitions {
  readonly nt2: { readonly recognitions: Recognitions };
}

/** The recognitions with one more. */
export function withRecognition(
  known: Recognitions,
  { recognition, kind, skills = [], level, issuer, ...dates }: FactEventOf<typeof LevelRecognised>['facts'],
): Recognitions {
  const entry = { recognition, on: dateOf(dates), kind, skills, level, issuer, withdrawn: false };
  return [...known, entry];
}

/** The recognitions without what one of them proved. */
export const withoutRecognition = (
  known: Recognitions,
  { recognition }: FactEventOf<typeof LevelRecognitionWithdrawn>['facts'],
): Recognitions =>
  known.map((entry) => (entry.recognition === recognition ? { ...entry, withdrawn: true } : entry));

const RecogniseLevel = dossierCommand('RecogniseLevel', {
  meaning: 'Records a certificate or a recognition that proves a level of Dutch in some skills.',
  fields: {
    on: DateOnly,
    recognition: ProofId,
    kind: RecognitionKind,
    skills: Skills,
    level: Level,
    issuer: Site.optional(),
    document: Text.optional(),
  },
  refusals: ['RECOGNITION_KNOWN', 'RECOGNITION_WITHDRAWN'],
  records: [LevelRecognised],
  decide: (stated, { nt2: { recognitions } }: WithRecognitions) => {
    const recognised = LevelRecognised.of(stated);
    const found = recognitions.find((entry) => entry.recognition === stated.recognition);
    if (found?.withdrawn) return refuse('RECOGNITION_WITHDRAWN', '/recognition');
    if (!found) return record(recognised);
    const [entry] = withRecognition([], recognised.facts);
    return same(ordered(found), entry && ordered(entry))
      ? nothing()
      : refuse('RECOGNITION_KNOWN', '/recognition');
  },
});

/** A recognition with its skills sorted, because their order means nothing. */
const ordered = (entry: Recognition) => ({ ...entry, skills: [...entry.skills].sort() });

const WithdrawRecognition = dossierCommand('WithdrawRecognition', {
  meaning:
    'Withdraws a certificate or a recognition that was recorded in error; what it proved is gone from its day.',
  fields: { recognition: known(ProofId), reason: Code },
  refusals: ['RECOGNITION_UNKNOWN'],
  records: [LevelRecognitionWithdrawn],
  decide: ({ recognition, reason }, { nt2: { recognitions } }: WithRecognitions) => {
    const found = recognitions.find((entry) => entry.recognition === recognition);
    if (!found) return refuse('RECOGNITION_UNKNOWN', '/recognition');
    if (found.withdrawn) return nothing();
    return record(LevelRecognitionWithdrawn.of({ on: found.on, recognition, reason }));
  },
});

export const recognitionCommands = { RecogniseLevel, WithdrawRecognition };
