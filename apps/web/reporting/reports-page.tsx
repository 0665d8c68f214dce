import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { Page } from '../app/page.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { declarationsQuery, type Declaration } from './ask-report.js';

const said = texts({
  title: { nl: 'Wat wilt u weten?', en: 'What do you want to know?' },
  lead: {
    nl: 'Elk rapport telt uit de vastgelegde gebeurtenissen, op elke dag en zoals op elk ogenblik bekend.',
    en: 'Every report counts from recorded events, on any day and as known at any moment.',
  },
});

/** The subjects under which reports are found, by their names; what is named nowhere stands at the end. */
const subjects = texts({
  use: { nl: 'Raadplegingen en uitwisselingen', en: 'Consultations and exchanges' },
  path: { nl: 'Trajecten', en: 'Trajectories' },
  dutch: { nl: 'Nederlands', en: 'Dutch' },
  housing: { nl: 'Sociale huur', en: 'Social housing' },
  work: { nl: 'Opvolging en handhaving', en: 'Follow-up and enforcement' },
  other: { nl: 'Andere', en: 'Other' },
});
const subjectOf: Readonly<Record<string, keyof typeof subjects>> = {
  'consultation-statistics': 'use',
  'exchange-overview': 'use',
  developments: 'use',
  trajectories: 'path',
  'trajectories-on-day': 'path',
  durations: 'path',
  attendance: 'path',
  'waiting-lists': 'path',
  'waiting-list-moves': 'path',
  referrals: 'path',
  'nt2-levels': 'dutch',
  'nt2-results': 'dutch',
  'nt2-steps': 'dutch',
  'housing-language': 'housing',
  'housing-language-met': 'housing',
  breaches: 'work',
  'breaches-on-day': 'work',
  'dossiers-of-manager': 'work',
  findings: 'work',
};

/** Every report, by subject, each as the question that it answers. */
export function ReportsPage() {
  return (
    <Page name="rapportering">
      <Reports />
    </Page>
  );
}

function Reports() {
  const t = useTexts(said);
  const names = useTexts(subjects);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(declarationsQuery(language));
  return (
    <>
      <div className="stack">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {error && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting what={t.title} rows={8} />}
      {data && (
        <div className="halves">
          {(Object.keys(subjects) as (keyof typeof subjects)[]).map((subject) => (
            <Subject
              key={subject}
              name={names[subject]}
              reports={data.filter(({ name }) => (subjectOf[name] ?? 'other') === subject)}
            />
          ))}
        </div>
      )}
    </>
  );
}

function Subject({ name, reports }: { readonly name: string; readonly reports: readonly Declaration[] }) {
  if (reports.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{name}</h2>
      <ul className="links">
        {reports.map((report) => (
          <li key={report.name}>
            <Link to="/rapportering/$report" params={{ report: report.name }} className="capital">
              {report.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
