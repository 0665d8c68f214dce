import { useEffect } from 'react';
import { texts, useTexts } from '../app/language.js';
import { roleNames } from '../app/roles.js';
import { isOfOrganisation, signInAddress, type SignedIn } from '../app/session.js';
import { useDevelopmentIssuer, useSession } from '../app/session-gate.js';
import { DemoIsLoading } from './demo-is-loading.js';
import { FourQuestions } from './four-questions.js';
import { ForMe } from './for-me.js';

const said = texts({
  question: { nl: 'Wat is de Kruispuntbank Inburgering?', en: 'What is the Kruispuntbank Inburgering?' },
  what: {
    nl: 'Het register waarin het hele inburgeringstraject van een persoon te volgen is: aanmelding, contract, cursussen, Nederlands, attest, en de taalvereiste van de sociale huur. Elke wijziging blijft bewaard, en elke raadpleging wordt vastgelegd voor ze beantwoord wordt.',
    en: 'The register in which the whole civic integration of a person can be followed: registration, contract, courses, Dutch, attest, and the language requirement of social housing. Every change is kept, and every consultation is recorded before it is answered.',
  },
  welcome: { nl: 'Dag', en: 'Hello' },
  you: { nl: 'U bent aangemeld als', en: 'You are signed in as' },
  of: { nl: 'bij', en: 'at' },
  signIn: { nl: 'Aanmelden', en: 'Sign in' },
  signInWhy: {
    nl: 'Wie hier iets wil zien, meldt zich aan: met een rol van de eigen organisatie, of als de persoon over wie de gegevens gaan.',
    en: 'Whoever wants to see something here signs in: with a role of their organisation, or as the person whose data it is.',
  },
  sample: {
    nl: 'Dit is een ontwikkelomgeving: na ‘Aanmelden’ kiest u een voorbeeldgebruiker, van elke rol een.',
    en: 'This is a development environment: after ‘Sign in’ you choose a sample user, one of each role.',
  },
});

/** What this is, who one is, and what asks for attention today. */
export function StartPage() {
  const t = useTexts(said);
  const session = useSession();
  const isDevelopment = useDevelopmentIssuer();
  useEffect(() => {
    document.title = 'Kruispuntbank Inburgering';
  }, []);
  if (session) return <SignedInStart session={session} />;
  return (
    <section className="prompt">
      <h1>{t.question}</h1>
      <p>{t.what}</p>
      <p>{t.signInWhy}</p>
      {isDevelopment && <p>{t.sample}</p>}
      <p>
        <a className="button primary" href={signInAddress()}>
          {t.signIn}
        </a>
      </p>
    </section>
  );
}

function SignedInStart({ session }: { readonly session: SignedIn }) {
  const t = useTexts(said);
  const roles = useTexts(roleNames);
  const names = roles as Readonly<Record<string, string>>;
  const role = session.roles.map((each) => names[each] ?? each).join('; ');
  const mayReport = session.scopes.includes('report');
  return (
    <>
      <div className="stack">
        <h1>
          {t.welcome}, {session.name}
        </h1>
        <p className="lead">
          {t.you} <strong>{role}</strong>
          {isOfOrganisation(session) && ` ${t.of} ${session.organisationName ?? session.organisation}`}.
        </p>
      </div>
      <DemoIsLoading />
      <ForMe session={session} />
      {mayReport && <FourQuestions />}
      <section className="section">
        <h2>{t.question}</h2>
        <p>{t.what}</p>
      </section>
    </>
  );
}
