import { dayNumber } from '../app/day-numbers.js';
import { formatDay } from '../app/format.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { proofKind, skills, type Dutch } from './level-cells.js';
import type { Standing } from './life.js';

const said = texts({
  summary: { nl: 'Samengevat', en: 'In short' },
  oral: { nl: 'Mondeling', en: 'Oral' },
  written: { nl: 'Schriftelijk', en: 'Written' },
  highest: { nl: 'Hoogste', en: 'Highest' },
  latest: { nl: 'Laatste', en: 'Latest' },
  lowestOral: { nl: 'laagste van luisteren en spreken', en: 'lowest of listening and speaking' },
  lowestWritten: { nl: 'laagste van lezen en schrijven', en: 'lowest of reading and writing' },
  none: { nl: 'nog niet bewezen', en: 'not proven yet' },
  means: { nl: 'Wat betekent dat?', en: 'What does that mean?' },
  trajectory: { nl: 'Inburgeringstraject', en: 'Integration trajectory' },
  housing: { nl: 'Sociale huur', en: 'Social housing' },
  next: { nl: 'Volgende stap', en: 'Next step' },
  by: { nl: 'uiterlijk', en: 'by' },
  goal: { nl: 'doel', en: 'goal' },
  noStep: { nl: 'niets meer gevraagd', en: 'nothing more asked' },
  ago: {
    nl: (count: number, inYears: boolean) =>
      `${count} ${inYears ? 'jaar' : count === 1 ? 'dag' : 'dagen'} geleden`,
    en: (count: number, inYears: boolean) =>
      `${count} ${inYears ? 'year' : 'day'}${count === 1 ? '' : 's'} ago`,
  },
  contradiction: { nl: 'Tegenstrijdig', en: 'Contradictory' },
  later: { nl: 'later', en: 'later' },
  both: {
    nl: 'Getoond wordt het hoogste dat bewezen is; beide resultaten blijven zichtbaar.',
    en: 'Shown is the highest that is proven; both results stay visible.',
  },
  rules: { nl: 'Regels', en: 'Rules' },
});

interface SummaryProps {
  readonly dutch: Dutch;
  readonly standing: Standing;
  readonly day: string;
}

/** Oral, written, highest and latest, by which rule; and what the level means for trajectory and tenancy. */
export function LevelSummary({ dutch, standing, day }: SummaryProps) {
  return (
    <>
      <div className="halves">
        <InShort dutch={dutch} day={day} />
        <Meaning dutch={dutch} standing={standing} />
      </div>
      <Contradictions dutch={dutch} />
    </>
  );
}

const YEAR = 365.25;
const daysBetween = (from: string, until: string): number => dayNumber(until) - dayNumber(from);

function InShort({ dutch: { levels }, day }: Pick<SummaryProps, 'dutch' | 'day'>) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const ago = (days: number) => (days < YEAR ? t.ago(days, false) : t.ago(Math.floor(days / YEAR), true));
  const proven = skills.flatMap((skill) => levels.skills[skill] ?? []);
  const highest = proven.map((each) => each.highest).sort((a, b) => (a.level < b.level ? 1 : -1))[0];
  const latest = proven.map((each) => each.latest).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  const aged = (evidence: typeof highest) =>
    evidence
      ? `${labelOf('Skill', evidence.skill, language)}, ${labelOf('ProvenBy', proofKind(evidence), language)}, ${formatDay(evidence.on, language)} (${ago(daysBetween(evidence.on, day))})`
      : '';
  const rows = [
    { title: t.oral, level: levels.oral, why: t.lowestOral },
    { title: t.written, level: levels.written, why: t.lowestWritten },
    { title: t.highest, level: highest?.level, why: aged(highest) },
    { title: t.latest, level: latest?.level, why: aged(latest) },
  ];
  return (
    <section className="card stack">
      <h3>{t.summary}</h3>
      <table className="as-cards">
        <tbody>
          {rows.map(({ title, level, why }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td data-title="">
                <strong>{level ?? t.none}</strong>
              </td>
              <td className="fine" data-title="">
                {why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Meaning({ dutch: { next }, standing: { Trajecten, Wooncode } }: Omit<SummaryProps, 'day'>) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const part = Trajecten?.parts.NT2;
  const [step] = next;
  return (
    <section className="card stack">
      <h3>{t.means}</h3>
      <dl className="facts">
        {part && (
          <>
            <dt>{t.trajectory}</dt>
            <dd>
              <span className={part.standing === 'met' ? 'tag good' : 'tag warn'}>
                {labelOf('PartStanding', part.standing, language)}
              </span>{' '}
              <span className="fine">{part.due && `${t.by} ${formatDay(part.due, language)}`}</span>
            </dd>
          </>
        )}
        {Wooncode && (
          <>
            <dt>{t.housing}</dt>
            <dd>
              <span className={Wooncode.standing === 'met' ? 'tag good' : 'tag info'}>
                {labelOf('HousingStanding', Wooncode.standing, language)}
              </span>{' '}
              <span className="fine">
                {Wooncode.level} {Wooncode.due && `${t.by} ${formatDay(Wooncode.due, language)}`}
              </span>
            </dd>
          </>
        )}
        <dt>{t.next}</dt>
        <dd>
          {step ? (
            <>
              <strong>
                {labelOf('StepKind', step.step, language)} {step.level ?? ''}
              </strong>{' '}
              <span className="fine">
                {t.goal} {step.goal}
                {step.due !== undefined && `, ${t.by} ${formatDay(step.due, language)}`}
                {step.track !== undefined && `, ${labelOf('CourseTrack', step.track, language)}`}
                {step.blockedBy.map((hindrance) => `, ${labelOf('Hindrance', hindrance, language)}`).join('')}
              </span>
            </>
          ) : (
            t.noStep
          )}
        </dd>
      </dl>
    </section>
  );
}

function Contradictions({ dutch: { levels } }: Pick<SummaryProps, 'dutch'>) {
  const t = useTexts(said);
  const { language } = useLanguage();
  if (levels.contradictions.length === 0) return null;
  return (
    <section className="notice warning">
      <h3>{t.contradiction}</h3>
      <ul>
        {levels.contradictions.map(({ skill, level, on, proven }) => (
          <li key={skill + level + on}>
            {labelOf('Skill', skill, language)}: <strong>{proven.level}</strong> (
            {formatDay(proven.on, language)}), {t.later} <strong>{level}</strong> ({formatDay(on, language)})
          </li>
        ))}
      </ul>
      <p className="fine">{t.both}</p>
    </section>
  );
}
