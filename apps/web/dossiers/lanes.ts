/** What stands in the lanes of a life: stretches and moments, from the events and from the standing. */
import { labelAnywhere, labelOf } from '../app/labels.js';
import type { Language } from '../app/language.js';
import { dayOfEvent, stretchesOf, textIn, type Life, type ShownEvent } from './life.js';

type Tone = 'info' | 'good' | 'warn' | 'bad' | 'calm';

interface Placed {
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly tone: Tone;
  /** The event behind it; undefined of what the rules derive. */
  readonly event?: ShownEvent | undefined;
}
interface Stretch extends Placed {
  readonly kind: 'stretch';
  /** Its last day; undefined: as far ahead as is known. */
  readonly until: string | undefined;
  readonly look: 'solid' | 'planned' | 'suspended';
}
interface Mark extends Placed {
  readonly kind: 'mark';
  readonly look: 'moment' | 'term';
}
export type Thing = Stretch | Mark;
const laneNames = ['traject', 'contract', 'cursussen', 'testen', 'huur', 'inbreuken'] as const;
export type LaneName = (typeof laneNames)[number];
export interface Lane {
  readonly name: LaneName;
  readonly things: readonly Thing[];
}

/** The lanes that have anything in them. */
export function lanesOf(life: Life, language: Language): readonly Lane[] {
  const of = (type: string) => life.events.filter((event) => event.type === type);
  const lanes: Record<LaneName, readonly Thing[]> = {
    traject: [
      ...opened(of('TrajectoryOpened'), of('TrajectoryClosed'), 'trajectory', (event) => ({
        label: labelOf('TrajectoryType', textIn(event, 'type'), language),
        tone: 'info',
      })),
      ...marks(of('PersonRegistered'), language, 'calm'),
      ...marks(of('AttestIssued'), language, 'good'),
      ...terms(stretchesOf(life).Aanmelding?.stretches, language, 'RegistrationStanding'),
    ],
    contract: [
      ...contracts(life),
      ...suspensions(of('ContractSuspended'), language),
      ...marks(of('ContractAmended'), language, 'calm'),
      ...terms(stretchesOf(life).Contracten?.stretches, language, 'ContractStanding'),
    ],
    cursussen: [
      ...courses(life, language),
      ...marks(of('CourseResultRecorded'), language, 'good', (event) =>
        labelOf('CourseResult', textIn(event, 'result') ?? textIn(event, 'code'), language),
      ),
    ],
    testen: [
      ...marks(of('Nt2TestTaken'), language, 'good', levelOf),
      ...marks(of('OrientationTestTaken'), language, 'good'),
      ...marks(of('LevelRecognised'), language, 'info', levelOf),
      ...marks(of('TalkHeld'), language, 'calm'),
    ],
    huur: [
      ...opened(of('LeaseStarted'), of('LeaseEnded'), 'lease', () => ({
        label: { nl: 'Sociale huur', en: 'Social housing' }[language],
        tone: 'calm',
      })),
      ...standings(stretchesOf(life).Wooncode?.stretches, language),
    ],
    inbreuken: [
      ...marks(of('BreachEstablished'), language, 'bad'),
      ...marks(of('NoticeOfDefaultSent'), language, 'warn'),
      ...marks(of('SanctionDecided'), language, 'bad'),
      ...marks(of('HousingNoticeGiven'), language, 'warn'),
      ...marks(of('HousingFineImposed'), language, 'bad'),
    ],
  };
  return laneNames.map((name) => ({ name, things: lanes[name] })).filter(({ things }) => things.length > 0);
}

/** What a test or a recognition says: the levels, or that none was reached. */
function levelOf(event: ShownEvent): string | undefined {
  const { results } = event.facts as { readonly results?: readonly { level: string; passed: boolean }[] };
  if (!results) return textIn(event, 'level');
  const passed = [...new Set(results.filter((each) => each.passed).map(({ level }) => level))];
  return passed.length > 0 ? passed.join(', ') : '–';
}

/** What an event opens, until another one closes it. */
function opened(
  events: readonly ShownEvent[],
  closing: readonly ShownEvent[],
  id: string,
  told: (event: ShownEvent) => { readonly label: string; readonly tone: Tone },
): readonly Stretch[] {
  return events.map((event) => ({
    kind: 'stretch',
    look: 'solid',
    key: event.id,
    from: dayOfEvent(event),
    until: closing
      .filter((each) => each.facts[id] === event.facts[id])
      .map(dayOfEvent)
      .at(-1),
    event,
    ...told(event),
  }));
}

interface Period {
  readonly from?: string;
  readonly until?: string;
}
const periodOf = ({ facts }: ShownEvent): Period =>
  typeof facts['period'] === 'object' && facts['period'] !== null ? (facts['period'] as Period) : {};

const suspensions = (events: readonly ShownEvent[], language: Language): readonly Stretch[] =>
  events.map((event) => {
    const { from = dayOfEvent(event), until = textIn(event, 'until') } = periodOf(event);
    const label = { nl: 'opgeschort', en: 'suspended' }[language];
    return { kind: 'stretch', look: 'suspended', key: event.id, label, from, until, tone: 'warn', event };
  });

const marks = (
  events: readonly ShownEvent[],
  language: Language,
  tone: Tone,
  detail: (event: ShownEvent) => string | undefined = () => undefined,
): readonly Mark[] =>
  events.map((event) => {
    const label = [markLabels[event.type]?.[language] ?? event.type, detail(event)].filter(Boolean).join(' ');
    return { kind: 'mark', look: 'moment', key: event.id, label, from: dayOfEvent(event), tone, event };
  });

const markLabels: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  PersonRegistered: { nl: 'aangemeld', en: 'registered' },
  AttestIssued: { nl: 'attest', en: 'attest' },
  ContractAmended: { nl: 'addendum', en: 'addendum' },
  CourseResultRecorded: { nl: 'resultaat', en: 'result' },
  Nt2TestTaken: { nl: 'test', en: 'test' },
  OrientationTestTaken: { nl: 'MO-test', en: 'MO test' },
  LevelRecognised: { nl: 'erkend', en: 'recognised' },
  TalkHeld: { nl: 'gesprek', en: 'talk' },
  BreachEstablished: { nl: 'inbreuk', en: 'breach' },
  NoticeOfDefaultSent: { nl: 'aanmaning', en: 'notice' },
  SanctionDecided: { nl: 'sanctie', en: 'sanction' },
  HousingNoticeGiven: { nl: 'aanmaning huur', en: 'housing notice' },
  HousingFineImposed: { nl: 'boete huur', en: 'housing fine' },
};

/** Courses from the first to the last day that is stated of them; those that begin after today are planned. */
function courses({ events, today }: Life, language: Language): readonly Stretch[] {
  const taught = { NT2: 'NT2', MO: 'MO', CAREER: { nl: 'loopbaan', en: 'career' }[language] } as const;
  const kinds = {
    CourseEnrolled: 'NT2',
    OrientationCourseEnrolled: 'MO',
    CareerCourseEnrolled: 'CAREER',
  } as const;
  return events.flatMap((event) => {
    const kind = Object.entries(kinds).find(([type]) => type === event.type)?.[1];
    if (!kind) return [];
    const { from = dayOfEvent(event), until } = courseDays(event);
    const ended = events.filter(
      ({ type, facts }) =>
        (type === 'CourseLeft' || type === 'CourseResultRecorded') &&
        facts['course'] === event.facts['course'],
    );
    return {
      kind: 'stretch',
      look: from > today ? 'planned' : 'solid',
      key: event.id,
      label: [taught[kind], levelIn(event)].filter(Boolean).join(' '),
      from,
      until: ended.map(dayOfEvent).at(-1) ?? until ?? undefined,
      tone: kind === 'NT2' ? 'info' : 'calm',
      event,
    };
  });
}

/** The period of a course, by whichever of its fields states it; an open end is stated as year 9999. */
export function courseDays(event: ShownEvent): Period {
  const stated = periodOf(event);
  const from = textIn(event, 'begins') ?? stated.from;
  const until = textIn(event, 'ends') ?? stated.until;
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && !until.startsWith('9999') && { until }),
  };
}

/** The level of a course, also where it stands in its module. */
export function levelIn(event: ShownEvent): string | undefined {
  const { module } = event.facts as { readonly module?: { readonly level?: unknown } };
  const level = textIn(event, 'level') ?? module?.level;
  return typeof level === 'string' ? level : undefined;
}

interface StandingStretch {
  readonly from: string;
  readonly until?: string | undefined;
  readonly due?: string | undefined;
  readonly standing: string;
}

/** A contract runs until it is fulfilled. */
function contracts(life: Life): readonly Stretch[] {
  const fulfilled = stretchesOf(life).Contracten?.stretches.find(({ standing }) => standing === 'fulfilled');
  const signed = life.events.filter(({ type }) => type === 'ContractSigned');
  return opened(signed, [], 'contract', () => ({ label: 'Contract', tone: 'good' })).map((stretch) => ({
    ...stretch,
    until: fulfilled && fulfilled.from > stretch.from ? fulfilled.from : undefined,
  }));
}

const lastDays = {
  RegistrationStanding: { nl: 'uiterlijk aan te melden', en: 'to register by then' },
  ContractStanding: { nl: 'uiterlijk te tekenen', en: 'to sign by then' },
} as const;
const toStart = { nl: 'uiterlijk te starten', en: 'to start by then' } as const;

/** The last days of terms, each with what was to be done by then. */
function terms(
  stretches: readonly StandingStretch[] | undefined,
  language: Language,
  enumeration: keyof typeof lastDays,
): readonly Mark[] {
  const due = new Map<string, StandingStretch>();
  for (const each of stretches ?? [])
    if (each.due !== undefined && !due.has(each.due)) due.set(each.due, each);
  return [...due].map(([day, { standing }]) => ({
    kind: 'mark',
    look: 'term',
    key: `${enumeration} ${day}`,
    label: (standing === 'toStart' ? toStart : lastDays[enumeration])[language],
    from: day,
    tone: 'bad',
  }));
}

const tones: Readonly<Record<string, Tone>> = {
  met: 'good',
  exempt: 'good',
  open: 'info',
  postponed: 'warn',
  overdue: 'bad',
  inNotice: 'bad',
  fined: 'bad',
};

const labelOfRequirement = (standing: string, language: Language): string => {
  const title = { nl: 'taalvereiste', en: 'language' }[language];
  return `${title}: ${labelAnywhere(standing, language) ?? labelOf('HousingStanding', standing, language)}`;
};

/** The language requirement, as it stood. */
const standings = (
  stretches: readonly StandingStretch[] | undefined,
  language: Language,
): readonly Stretch[] =>
  (stretches ?? []).map(({ from, until, standing }) => ({
    kind: 'stretch',
    look: 'solid',
    key: `Wooncode ${from}`,
    label: labelOfRequirement(standing, language),
    from,
    until,
    tone: tones[standing] ?? 'calm',
  }));

interface Span {
  readonly first: string;
  readonly last: string;
}

/** From the first to the last day that the lanes show. */
export function spanOf(lanes: readonly Lane[], today: string): Span {
  const things = lanes.flatMap((lane) => lane.things);
  const days = things.flatMap((thing) =>
    thing.kind === 'stretch' && thing.until ? [thing.from, thing.until] : [thing.from],
  );
  const [first = today, ...others] = days.sort();
  return { first: `${first.slice(0, 7)}-01`, last: others.at(-1) ?? first };
}
