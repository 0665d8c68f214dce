import { DavinciNumber } from '../libs/domain/identifiers/organisation-numbers.js';
import type { DossierId } from '../libs/domain/identifiers/ids.js';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { HeldSkill, levelStretches, ProvenBy, provenBy } from '../libs/domain/dossier/language-levels.js';
import { Level, reaches } from '../libs/domain/dossier/levels.js';
import { dayAfter } from '../libs/domain/kernel/dates.js';
import { erasedOn } from '../libs/domain/dossier/person.js';
import { stretchesBefore, stretchesOf, stretchOn, turnsOfPeriods } from '../libs/domain/kernel/stretches.js';
import { date, integer, optional, text, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { dossiers } from '../libs/projection/dossiers.js';
import { filter, group } from '../libs/projection/report.js';

/** Somebody holds a level of a skill, or of skills together, from a day until another. */
const levels = rows(
  { dossier: uuid, skill: text, heldFrom: date },
  { heldUntil: optional(date), level: text, provenBy: optional(text), provenOn: optional(date) },
  { history: 'kept' },
);

/** How a course ended for somebody: each once. */
const results = rows(
  { dossier: uuid, course: text },
  {
    day: date,
    provider: optional(text),
    level: optional(text),
    ...{ passed: integer, failed: integer, droppedOut: integer, notTakenPart: integer },
  },
  { history: 'kept', findBy: ['day'] },
);

/** Somebody came to hold a level, and from `heldFrom` until `heldUntil` had or hadn’t gone on to a higher one. */
const steps = rows(
  { dossier: uuid, skill: text, level: text, heldFrom: date },
  {
    heldUntil: optional(date),
    since: date,
    next: optional(text),
    nextOn: optional(date),
    stepped: integer,
  },
  { history: 'kept', findBy: ['since'] },
);

const titles = {
  provenBy: { nl: 'bewezen door', en: 'proven by' },
  passed: { nl: 'geslaagd', en: 'passed' },
  failed: { nl: 'niet geslaagd', en: 'failed' },
  droppedOut: { nl: 'gestopt', en: 'dropped out' },
  notTakenPart: { nl: 'niet deelgenomen', en: 'did not take part' },
  next: { nl: 'volgend niveau', en: 'next level' },
  steps: { nl: 'stappen', en: 'steps' },
  medianDays: { nl: 'dagen tot het volgende niveau (mediaan)', en: 'days to the next level (median)' },
  p90Days: {
    nl: 'dagen tot het volgende niveau (negen op tien)',
    en: 'days to the next level (nine in ten)',
  },
};

/**
 * Who holds which level of Dutch in which skill on a day, and by what is it proven? How many passed a course, failed or
 * dropped out, by provider, level and month? And how long does it take from one level to the next? Who hasn’t gone on
 * yet counts in that, as at least so long. Nobody holds a level after their death or erasure.
 */
export default dossiers('nt2-levels', 2, {
  tables: { levels, results, steps },
  parts: ['nt2', 'course', 'person', 'death'],
  rows: (dossier, id) => {
    const held = levelStretches(dossier).map(({ skill, stretches }) => ({
      skill,
      stretches: stretchesBefore(stretches, erasedOn(dossier)),
    }));
    return {
      levels: held.flatMap((ofSkill) => levelsOf(ofSkill, id)),
      results: resultsOf(dossier, id),
      steps: held.flatMap((ofSkill) => stepsOf(ofSkill, id)),
    };
  },
  report: {
    title: {
      nl: 'wie welk niveau Nederlands heeft, en waaruit dat blijkt',
      en: 'who holds which level of Dutch, and by which proof',
    },
    titles,
    table: 'levels',
    countsPersons: { by: 'dossier' },
    filters: {
      skill: filter.equal('skill', HeldSkill),
      level: filter.equal('level', Level),
      provenBy: filter.equal('provenBy', ProvenBy),
    },
    groupBy: group.byColumns('skill', 'level', 'provenBy'),
    measures: { persons: { distinct: 'dossier' } },
    validTime: { from: 'heldFrom', until: 'heldUntil' },
  },
  reports: {
    'nt2-results': {
      title: { nl: 'hoe cursussen Nederlands eindigden', en: 'how courses of Dutch ended' },
      titles,
      table: 'results',
      countsPersons: { by: 'dossier' },
      filters: {
        from: filter.from('day'),
        to: filter.until('day'),
        provider: filter.known('provider', DavinciNumber),
        level: filter.equal('level', Level),
      },
      groupBy: { ...group.byCalendar('day'), ...group.byColumns('provider', 'level') },
      measures: {
        passed: { sum: 'passed' },
        failed: { sum: 'failed' },
        droppedOut: { sum: 'droppedOut' },
        notTakenPart: { sum: 'notTakenPart' },
      },
    },
    'nt2-steps': {
      title: {
        nl: 'hoe lang het duurt van het ene niveau Nederlands naar het volgende',
        en: 'how long it takes from one level of Dutch to the next',
      },
      titles,
      table: 'steps',
      countsPersons: { by: 'dossier' },
      filters: {
        from: filter.from('since'),
        to: filter.until('since'),
        skill: filter.equal('skill', HeldSkill),
        level: filter.equal('level', Level),
      },
      groupBy: { ...group.byCalendar('since'), ...group.byColumns('skill', 'level', 'next') },
      measures: {
        persons: { distinct: 'dossier' },
        steps: { sum: 'stepped' },
        medianDays: { median: { daysSince: 'since', until: 'nextOn' } },
        p90Days: { p90: { daysSince: 'since', until: 'nextOn' } },
      },
      validTime: { from: 'heldFrom', until: 'heldUntil' },
    },
  },
});

type OfSkill = ReturnType<typeof levelStretches>[number];

const levelsOf = ({ skill, stretches }: OfSkill, dossier: DossierId) =>
  stretches.map(({ from, until, level, proven }) => ({
    key: { dossier, skill, heldFrom: from },
    values: {
      ...{ heldUntil: until ?? null, level },
      ...{ provenBy: proven ? provenBy(proven) : null, provenOn: proven?.on ?? null },
    },
  }));

/** The courses of Dutch that ended: with a result, or else because they were left. */
const resultsOf = ({ course }: Pick<Dossier, 'course'>, dossier: DossierId) =>
  [...course].flatMap(({ course: id, teaches, provider, module: { level }, result, left }) => {
    const day = result?.on ?? left;
    if (teaches !== 'NT2' || day === undefined) return [];
    const count = {
      passed: Number(result?.code === 'GESLAAGD'),
      failed: Number(result?.code === 'NT_GESLAAGD'),
      droppedOut: Number(result === undefined),
      notTakenPart: Number(result?.code === 'NT_DEELGENOMEN'),
    };
    const values = { day, provider: provider ?? null, level: level ?? null, ...count };
    return [{ key: { dossier, course: id }, values }];
  });

/** What was lost again, or held until death, counts as long as it was held. */
function stepsOf({ skill, stretches }: OfSkill, dossier: DossierId) {
  const held = stretchesOf(turnsOfPeriods(stretches), (day) => {
    const found = stretchOn(stretches, day);
    return found && { level: found.level, due: undefined };
  });
  return held.flatMap(({ from: since, until, level }, index) => {
    const key = { dossier, skill, level, heldFrom: since };
    const values = { heldUntil: until ?? null, since, next: null, nextOn: null, stepped: 0 };
    const next = held[index + 1];
    if (until === undefined || next?.from !== dayAfter(until) || reaches(level, next.level))
      return [{ key, values }];
    const stepped = { heldUntil: null, since, next: next.level, nextOn: next.from, stepped: 1 };
    return [
      { key, values },
      { key: { ...key, heldFrom: next.from }, values: stepped },
    ];
  });
}
