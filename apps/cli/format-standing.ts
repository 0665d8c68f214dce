import type { components } from '../../libs/client/schema.js';
import { fieldLabel, formatInstant, formatValue } from '../../libs/client/dutch.js';
import { formatInline } from '../../libs/client/format-value.js';
import { tellSource } from '../../libs/client/sources.js';

type Schemas = components['schemas'];
type Answer = Schemas['StandingAnswer'];
type Standing = Schemas['Standing'];
type Rule = Schemas['RuleReference'];
type Language = NonNullable<Standing['Talenkennis']>;

/** A section with stretches: where the person stands on a day, and before and after it. */
interface Section {
  readonly standing: string;
  readonly stretches: readonly Stretch[];
}
interface Stretch {
  readonly standing: string;
  readonly from: string;
  readonly until?: string | undefined;
  readonly rule?: Rule | undefined;
}

/** Where a person stands: per section the timeline, with an arrow at the day that is asked; then what comes next. */
export function formatStanding({ date, knownAt, standing }: Answer): readonly string[] {
  const title = `Stand op ${date}, zoals bekend op ${formatInstant(knownAt)}`;
  if (!standing) return [`${title}: geen dossier`];
  const { Talenkennis: language, BehaaldeAttesten: attests, Trajecten: trajectories } = standing;
  const { Inbreuken: breaches, VormingsActiviteiten: courses, Aanmelding, Contracten, Wooncode } = standing;
  const sections: readonly (readonly [string, Section | undefined])[] = [
    ['Aanmelding', Aanmelding],
    ['Contracten', Contracten],
    ...Object.entries(trajectories?.parts ?? {}).map(
      ([part, section]) => [`Trajecten, ${formatValue(part)}`, section] as const,
    ),
    ['BehaaldeAttesten, mondeling B1', attests?.oralB1],
    ['Wooncode', Wooncode],
  ];
  return [
    title,
    ...sections.flatMap(([name, section]) => (section ? formatSection(name, section, date) : [])),
    ...(breaches?.breaches ?? []).flatMap(({ breach, standing: then, stretches, ...facts }) => [
      ...formatSection(`Inbreuken, ${breach}`, { standing: then, stretches }, date),
      `    ${formatInline(breachFacts(facts))}`,
    ]),
    ...(courses?.attendance ?? []).flatMap(formatAttendance),
    ...(language ? formatLanguage(language) : []),
  ];
}

function formatSection(name: string, { standing, stretches }: Section, date: string): readonly string[] {
  const rules = new Set(stretches.flatMap(({ rule }) => (rule ? [formatRule(rule)] : [])));
  return [
    '',
    `${name}: ${formatValue(standing)}`,
    ...stretches.map(({ from, until, standing: then, rule: _, ...more }) => {
      const holds = from <= date && (until === undefined || date <= until);
      const what = [formatValue(then), formatInline(more)].filter((part) => part !== '').join(', ');
      return `${holds ? '→' : ' '} ${from} – ${until ?? '…'.padEnd(10)}  ${what}`;
    }),
    ...rules,
  ];
}

function formatRule({ nl, source, from }: Rule): string {
  const law = tellSource(source, 'nl');
  return `    volgens: ${nl}${from === undefined ? '' : `, vanaf ${from}`}${law === undefined ? '' : ` [${law}]`}`;
}

type Breach = NonNullable<Standing['Inbreuken']>['breaches'][number];
/** What was found and decided, without what its stretch says. */
const breachFacts = ({ ground, part, authority, outcome, amount, paid, appealBy }: Partial<Breach>): object =>
  Object.fromEntries(
    Object.entries({ ground, part, authority, outcome, amount, paid, appealBy }).filter(
      ([, value]) => value !== undefined,
    ),
  );

type Attendance = NonNullable<Standing['VormingsActiviteiten']>['attendance'][number];
const formatAttendance = ({ course, held, attended, justified, percent, isRegular }: Attendance) => [
  '',
  `VormingsActiviteiten, ${course}: ${isRegular ? 'regelmatig gevolgd' : 'niet regelmatig gevolgd'}`,
  `  ${attended} van ${held} lessen aanwezig, ${justified} verantwoord afwezig: ${Math.floor(percent ?? 0)} %`,
];

/** The levels, what contradicts itself, and the next steps. */
function formatLanguage({ levels, next }: Language): readonly string[] {
  const { skills, oral, written, global, stated, contradictions } = levels;
  const level = (value: string | undefined) => (value === undefined ? '–' : formatValue(value));
  return [
    '',
    `Talenkennis: mondeling ${level(oral)}, schriftelijk ${level(written)}, globaal ${level(global)}`,
    ...Object.entries(skills).map(([skill, { highest, latest, entry }]) => {
      const [high, late, first] = [highest, latest, entry].map(
        ({ level: value, on }) => `${level(value)} (${on})`,
      );
      return `  ${formatValue(skill)}: hoogste ${high ?? ''}, laatste ${late ?? ''}, instap ${first ?? ''}`;
    }),
    ...(stated ? [`  volgens een officiële bron: ${formatInline(stated)}`] : []),
    ...contradictions.map(
      ({ contradiction, skill, level: value, on, proven }) =>
        `  ! ${formatValue(skill)}: ${formatValue(contradiction)}: ${level(value)} (${on}), ` +
        `bewezen was ${level(proven.level)} (${proven.on})`,
    ),
    ...(next.length === 0 ? [] : ['', 'Volgende stappen', ...next.flatMap(formatStep)]),
  ];
}

function formatStep(step: Language['next'][number]): readonly string[] {
  const { towards, trajectory, lease, goal, due, skills, level, track, hours, course, blockedBy, rules } =
    step;
  const what = [
    formatValue(step.step),
    ...(level === undefined ? [] : [formatValue(level)]),
    skills.map((skill) => formatValue(skill)).join(' '),
    ...[track].flatMap((value) => (value === undefined ? [] : [formatValue(value)])),
    ...[hours].flatMap((value) => (value === undefined ? [] : [`${value} uur`])),
    ...[course].flatMap((value) => (value === undefined ? [] : [`${fieldLabel('course')} ${value}`])),
  ];
  const until = due === undefined ? '' : `, uiterlijk ${due}`;
  return [
    `  ${formatValue(towards)} ${trajectory ?? lease ?? ''} (${formatValue(goal)}${until}): ${what.join(', ')}`,
    ...blockedBy.map((hindrance) => `    geblokkeerd: ${formatValue(hindrance)}`),
    ...rules.map(formatRule),
  ];
}
