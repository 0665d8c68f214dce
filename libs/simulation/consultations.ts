import { startOfDay, type DateOnly } from '../domain/kernel/dates.js';
import { apportion } from './apportion.js';
import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import { dateOf, dayOf, weekdaysOf, type Day } from './days.js';
import { consultationsByMonth, published } from './figures-2017.js';
import type { Plan, Planned } from './plan.js';

/** A question of 2017 as history takes it: `POST /v1/consultations` with `at` and `organisation`. */
interface SimulatedConsultation {
  readonly id: string;
  readonly body: {
    readonly at: string;
    readonly organisation: string;
    readonly insz: string;
    readonly purpose: string;
    readonly sections: readonly string[];
    readonly emergency?: { readonly reason: string };
  };
  /** How an emergency was judged, if it was. */
  readonly verdict?: 'JUSTIFIED' | 'NOT_JUSTIFIED';
}

const questions = {
  income: { purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia', 'Aanmelding', 'Trajecten'] },
  dutch: { purpose: 'SOCIAL_INTEGRATION', sections: ['Personalia', 'Talenkennis', 'VormingsActiviteiten'] },
  work: { purpose: 'EMPLOYMENT_GUIDANCE', sections: ['Personalia', 'Trajecten', 'Talenkennis'] },
  home: { purpose: 'HOUSING_LANGUAGE', sections: ['Personalia', 'Wooncode'] },
  breaches: { purpose: 'SOCIAL_INTEGRATION', sections: ['Inbreuken'] },
} as const;
type Question = keyof typeof questions;

/** Who asks beside the OCMWs, and what OCMWs ask that they may not. Assumed: no figure was found. */
const others = { work: 260, home: 120, breaches: 47, homeOfOcmw: 27 };
const allDays = weekdaysOf(dayOf('2017-08-01'), dayOf('2017-12-29'));
/** The questions of OCMWs about income support, of all that they may ask. Assumed. */
const ABOUT_INCOME = 0.72;

/** A week in which one OCMW asks far more than it used to: more than 20 is never usual. */
const peak = { ocmw: 11, monday: dayOf('2017-11-13'), questions: 34 };

/** Emergencies, with how they were judged; of the others the review is overdue. */
const emergencies = [
  { reason: 'Dakloos gezin dat zich na de kantooruren aanmeldt', verdict: 'JUSTIFIED' },
  { reason: 'Opname in het ziekenhuis, de dossierbeheerder is onbereikbaar', verdict: 'JUSTIFIED' },
  { reason: 'Dringende uitbetaling voor het weekend', verdict: 'NOT_JUSTIFIED' },
  { reason: 'Uithuiszetting dezelfde dag' },
  { reason: 'Crisisopvang na brand in de woning' },
] as const;

/** A question without its day yet. */
interface Asked {
  readonly organisation: string;
  readonly question: Question;
  readonly day: Day;
  readonly emergency?: (typeof emergencies)[number];
}

/**
 * The consultations of August to December 2017, in the order of their days: the 2,828 of OCMWs that were granted, those
 * of others, and what was refused. They don't scale with the trajectories.
 */
export function consultationsOfYear({ persons, seed }: Plan, cast: Cast): readonly SimulatedConsultation[] {
  const chance = new Chance(`consultations ${String(seed)}`);
  const asked = [...ofOcmws(cast, chance), ...ofOthers(cast, chance)];
  const inOrder = [...asked].sort((one, other) => one.day - other.day);
  const arrived = [...persons].sort((one, other) => one.arrives - other.arrives);
  let known = 1;
  return inOrder.map(({ day, organisation, question, emergency }, index): SimulatedConsultation => {
    while (known < arrived.length && (arrived[known]?.arrives ?? day) <= day) known += 1;
    const about = arrived[chance.whole(0, known - 1)] as Planned;
    const { reason, ...judged } = emergency ?? {};
    return {
      id: `simulate-2017-${String(seed)}-consultation-${String(index + 1)}`,
      body: {
        at: duringOfficeHours(day, chance),
        ...{ organisation, insz: about.insz, ...questions[question] },
        ...(reason !== undefined && { emergency: { reason } }),
      },
      ...('verdict' in judged && judged),
    };
  });
}

/** The questions of OCMWs that are granted: in the published number, spread over months, weekdays and OCMWs. */
function ofOcmws({ ocmws }: Cast, chance: Chance): readonly Asked[] {
  const months = Object.keys(consultationsByMonth);
  const usual = published.consultations.value - peak.questions;
  const numbers = apportion(usual, Object.values(consultationsByMonth));
  const weights = ocmws.map((_, index) => 1 / (index + 8));
  const askers = chance.shuffled(
    apportion(usual, weights).flatMap((times, index) =>
      Array.from({ length: times }, () => ocmws[index] ?? ''),
    ),
  );
  const spread = months.flatMap((month, index) => {
    const days = weekdaysOfMonth(month);
    return Array.from({ length: numbers[index] ?? 0 }, () => chance.pick(days));
  });
  const question = (): Question => (chance.happens(ABOUT_INCOME) ? 'income' : 'dutch');
  const regular = spread.map((day, index) => ({
    organisation: askers[index] ?? '',
    question: question(),
    day,
  }));
  const urgent = new Map(chance.shuffled(regular).map((one, index) => [one, emergencies[index]] as const));
  const busy = ocmws[peak.ocmw % ocmws.length] ?? '';
  return [
    ...regular.map((one) => {
      const emergency = urgent.get(one);
      return emergency ? { ...one, emergency } : one;
    }),
    ...Array.from({ length: peak.questions }, () => ({
      ...{ organisation: busy, question: question() },
      day: peak.monday + chance.whole(0, 4),
    })),
  ];
}

/** The questions of the employment service and of landlords, and those of OCMWs that are refused. */
function ofOthers({ employmentService, landlords, ocmws }: Cast, chance: Chance): readonly Asked[] {
  const ask = (times: number, question: Question, askers: readonly string[], days = allDays) =>
    Array.from({ length: times }, () => ({
      organisation: chance.pick(askers),
      question,
      day: chance.pick(days),
    }));
  return [
    ...ask(others.work, 'work', [employmentService]),
    ...ask(others.home, 'home', landlords, weekdaysOf(dayOf('2017-09-11'), dayOf('2017-12-29'))),
    ...ask(others.breaches, 'breaches', ocmws),
    ...ask(others.homeOfOcmw, 'home', ocmws),
  ];
}

/** @param month YYYY-MM */
function weekdaysOfMonth(month: string): readonly Day[] {
  const first = dayOf(`${month}-01`);
  return weekdaysOf(first, first + 30).filter((day) => dateOf(day).startsWith(month));
}

/** A minute between nine and five in Brussels, as an instant. */
function duringOfficeHours(day: Day, chance: Chance): string {
  const minute = 9 * 60 + chance.whole(0, 8 * 60 - 1);
  return new Date(startOfDay(dateOf(day) as DateOnly).getTime() + minute * 60_000).toISOString();
}
