/** The findings of a dossier as people read them: what, where, by which rule, and what we derive. */
import { z } from 'zod';
import { EventId } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { Section } from '../kernel/terms.js';
import type { Dossier } from './dossier.js';
import { FindingId, FindingOutcome, FindingStatus, type Finding } from './finding.js';
import { FindingKind, findingText, isRefused } from './finding-codes.js';
import { grounds } from './grounds.js';
import { willingnessOn } from './housing-standing.js';
import { highestOf, Level } from './levels.js';
import { evidence } from './nt2.js';

const Derived = z
  .enum(['REFUSED', 'WILLINGNESS_NOT_ASKED', 'WILLINGNESS_SHOWN', 'WILLINGNESS_NOT_SHOWN', ...Level.options])
  .describe('REFUSED: a rule would have refused it; else what the rules make of the facts as they are now');

export const ListedFinding = z
  .object({
    finding: FindingId,
    kind: FindingKind,
    code: z.string().describe('Of the refusal that a rule would have given, or of the finding itself'),
    nl: z.string(),
    en: z.string(),
    source: z.string().describe('Where the rule comes from'),
    section: Section.nullable().describe(
      'The section of the dossier that it is about; null: the answer itself',
    ),
    place: z.string().nullable().describe('Where it stands in the document of the source'),
    decision: z
      .object({ event: EventId, type: z.string() })
      .nullable()
      .describe('The decision that lost its ground: its event'),
    derived: Derived.nullable().describe('What we derive; null: nothing'),
    since: DateOnly.describe('The first day as of which it holds'),
    status: FindingStatus,
    outcome: FindingOutcome.nullable().describe('What a case worker decided of it'),
    endedOn: DateOnly.nullable().describe('Since when it is closed, or fell away'),
  })
  .meta({ id: 'ListedFinding', description: 'What a case worker looks at in a dossier' });
export type ListedFinding = z.output<typeof ListedFinding>;

/** The findings of a dossier on a day, the last one first. @param dossier folded as of that day */
export const findingsOn = (dossier: Dossier, date: DateOnly): readonly ListedFinding[] =>
  [...dossier.finding].toReversed().map((finding) => listed(finding, dossier, date));

function listed(found: Finding, dossier: Dossier, date: DateOnly): ListedFinding {
  const { finding, kind, code, since, status } = found;
  return {
    ...{ finding, kind, code, ...findingText(code), section: sectionOf(found) },
    ...{ place: found.place ?? null, decision: found.decision ?? null },
    ...{ derived: derivedOf(found, dossier, date) ?? null, since, status },
    ...{ outcome: found.outcome ?? null, endedOn: found.endedOn ?? null },
  };
}

/**
 * The section that a finding tells of; null where it is about the answer of the source, and no section. The place in a
 * document of a dossier that was joined begins with the name of that.
 */
function sectionOf({ decision, place = '' }: Finding): Section | null {
  if (decision) return grounds.get(decision.type)?.section ?? null;
  return Section.safeParse(/^(?:[0-9a-f]{8}::)?(\w*)/u.exec(place)?.[1]).data ?? null;
}

function derivedOf(
  { code, kind }: Finding,
  dossier: Dossier,
  date: DateOnly,
): ListedFinding['derived'] | undefined {
  if (kind === 'NOT_REGISTERED') return undefined;
  if (code === 'LEVEL_DERIVED_OTHERWISE') return highestOf(evidence(dossier, date).map(({ level }) => level));
  if (code !== 'WILLINGNESS_DERIVED_OTHERWISE') return isRefused(code) ? 'REFUSED' : undefined;
  const { mustShow, shows } = willingnessOn(dossier, date);
  if (!mustShow) return 'WILLINGNESS_NOT_ASKED';
  return shows === true ? 'WILLINGNESS_SHOWN' : 'WILLINGNESS_NOT_SHOWN';
}
