import { KbiProblem } from '../../../libs/client/problem.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { tellSource } from '../../../libs/client/sources.js';

const said = texts({
  unreachable: { nl: 'De dienst is niet te bereiken', en: 'The service can’t be reached' },
  check: {
    nl: 'Er kwam geen antwoord. Kijk of u verbinding hebt, en probeer opnieuw.',
    en: 'There was no answer. Check your connection, and try again.',
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
  const title = isStopped ? t.stopped : (problem?.title ?? t.unreachable);
  return (
    <section className={problem?.status === 403 ? 'notice warning' : 'notice failure'} role="alert">
      <h2>{problem?.status === 403 ? t.noRight : title}</h2>
      {problem?.status === 403 && <p>{problem.title}</p>}
      <p>{isStopped ? t.stoppedWhy : problem ? problem.detail : t.check}</p>
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
