/**
 * The duty to register (aanmelding): DOMAIN §3.2 and §10, rows Registration, its breach, Obliged, Exempt, Brussels.
 *
 * Readings, where the text leaves room:
 * - A determination of the target group decides who is obliged: `PLICHT` and `RECHT_PLICHT` are, unless exempt.
 *   No other type becomes a duty by itself, not even `MINDERJARIG` when the person turns 18: the determination that
 *   follows does, and begins on the birthday. Nor is the age of an obliged person looked at.
 * - The 3 months hold always (§10); 29 February 2016 changes nothing for who was determined to be obliged.
 * - The duty arises on the first day of an unbroken stretch of days on which it holds: a second determination that
 *   joins the first doesn’t start it anew, a day in Brussels or of exemption does.
 * - Of several letters since then the first one starts the term: a reminder doesn’t give another 3 months.
 * - A letter or a postponement counts from its day on; before, the answer is what it was without it.
 * - For terms that began before 1 March 2022 no day of the breach is told: it is found as soon as it is overdue.
 * - Who is registered is so whether or not the duty still holds, by the first registration, until death.
 */
import { isAlive, factsOf, lastOf, later, plusDays, plusMonths, type Day, type History } from './history.js';

export type Registration =
  | { standing: 'notRequired' }
  | { standing: 'open' | 'postponed' | 'overdue' | 'breach'; due: Day }
  | { standing: 'registered'; on: Day };

const TERM_IN_MONTHS = 3; // D13 art. 27
const BREACH_AFTER_DAYS = 90; // D13 art. 39
const BREACH_FROM = '2022-03-01'; // for terms that began on or after that day

export function registration(history: History, date: Day): Registration {
  if (!isAlive(history, date)) return { standing: 'notRequired' };

  const [registeredOn] = daysOf(history, 'registered', date);
  if (registeredOn !== undefined) return { standing: 'registered', on: registeredOn };

  const isObliged = obligedDays(history);
  if (!isObliged(date)) return { standing: 'notRequired' };
  let arose = date;
  while (isObliged(plusDays(arose, -1))) arose = plusDays(arose, -1);

  // The registered letter of the agency starts the term in practice (§10); without it the duty itself does.
  const [letter] = daysOf(history, 'letter', date).filter((on) => on >= arose);
  // Who turns 18 has 3 months from the birthday, whatever letter follows (§10).
  const wasMinor = determinationOn(history, plusDays(arose, -1))?.type === 'MINDERJARIG';
  const termBegan = (wasMinor ? undefined : letter) ?? arose;
  const termEnds = plusMonths(termBegan, TERM_IN_MONTHS);
  const due = factsOf(history, 'registrationPostponed')
    .filter(({ on }) => on >= arose && on <= date)
    .reduce((end, { until }) => later(end, until), termEnds);

  if (date <= due) return { standing: due > termEnds ? 'postponed' : 'open', due };
  const isFound = termBegan < BREACH_FROM || date > plusDays(termBegan, BREACH_AFTER_DAYS);
  return { standing: isFound ? 'breach' : 'overdue', due };
}

/** The days until a date on which something of this kind held, in their own order. */
const daysOf = (history: History, kind: 'letter' | 'registered', date: Day): Day[] =>
  factsOf(history, kind)
    .map(({ on }) => on)
    .filter((on) => on <= date)
    .sort();

/**
 * Whether a day is one of duty: the determination that counts obliges, and the person lives in Flanders, which is also
 * taken for granted while no place is known. The Flemish duty never applies in Brussels (D13 art. 48), nor elsewhere.
 */
function obligedDays(history: History): (day: Day) => boolean {
  const places = factsOf(history, 'lives');
  return (day) => {
    const place = lastOf(places.filter(({ on }) => on <= day))?.where ?? 'FLANDERS';
    const counting = determinationOn(history, day);
    const obliges = counting?.type === 'PLICHT' || counting?.type === 'RECHT_PLICHT';
    return place === 'FLANDERS' && obliges && counting.exempt !== true;
  };
}

/** Of the determinations whose period holds a day the one that began last. */
const determinationOn = (history: History, day: Day) =>
  lastOf(factsOf(history, 'targetGroup').filter(({ on, until = day }) => on <= day && day <= until));
