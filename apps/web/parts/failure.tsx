import { KbiProblem } from '../../../libs/client/problem.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { tellSource } from '../../../libs/client/sources.js';

const said = texts({
  unreachable: { nl: 'De dienst is niet te bereiken', en: 'The service can’t be reached' },
  check: {
    nl: 'Er kwam geen antwoord. Kijk of u verbinding hebt, en probeer opnieuw.',
    en: 'There was no answer. Check your connection, and try again.',
  },
  unexplained: { nl: 'De dienst gaf geen bruikbaar antwoord', en: 'The service gave no answer to go by' },
  unexplainedWhy: {
    nl: 'Wat ervoor staat, of de dienst zelf, is gestoord. Probeer het over enkele minuten opnieuw.',
    en: 'What stands before it, or the service itself, is disturbed. Try again in some minutes.',
  },
  noRight: { nl: 'Hiervoor hebt u geen recht', en: 'You have no right to this' },
  stopped: { nl: 'Deze gegevens staan even stil', en: 'These data stand still for now' },
  stoppedWhy: {
    nl: 'Het leesmodel waaruit deze pagina put, wacht op de beheerder. Wat eerder werd getoond, klopt nog.',
    en: 'The read model behind this page waits for the operator. What was shown earlier is still right.',
  },
  again: { nl: 'Opnieuw proberen', en: 'Try again' },
  rule: { nl: 'Regel', en: 'Rule' },
  code: { nl: 'Code', en: 'Code' },
});

/** Says that something was refused or went wrong, by which rule, and what helps. */
export function Failure({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const problem = error instanceof KbiProblem ? error : undefined;
  if (problem?.status === 401) return null; // the pages ask to sign in
  const rule = tellSource(problem?.source ?? '', language);
  const isStopped = problem?.code === 'READ_MODEL_STOPPED';
  const isUnexplained = problem?.code === `HTTP_${problem?.status}`;
  const [title, why] = isStopped
    ? [t.stopped, t.stoppedWhy]
    : isUnexplained
      ? [t.unexplained, t.unexplainedWhy]
      : [problem?.title ?? t.unreachable, problem ? problem.detail : t.check];
  return (
    <section className={problem?.status === 403 ? 'notice warning' : 'notice failure'} role="alert">
      <h2>{problem?.status === 403 ? t.noRight : title}</h2>
      {problem?.status === 403 && <p>{title}</p>}
      <p>{why}</p>
      {problem && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ at, detail }) => (
            <li key={at + detail}>
              <code>{at}</code> {detail}
            </li>
          ))}
        </ul>
      )}
      {rule && (
        <p>
          {t.rule}: {rule}
        </p>
      )}
      {problem && (
        <p className="fine">
          {t.code} <code>{problem.code}</code>
        </p>
      )}
      {again && (
        <button type="button" className="button" onClick={again}>
          {t.again}
        </button>
      )}
    </section>
  );
}
