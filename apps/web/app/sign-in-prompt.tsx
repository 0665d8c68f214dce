import { texts, useTexts } from './language.js';
import { signInAddress } from './session.js';

const said = texts({
  title: { nl: 'Meld u aan', en: 'Sign in' },
  ended: { nl: 'Uw sessie is beëindigd', en: 'Your session has ended' },
  why: {
    nl: 'Deze pagina toont gegevens van personen of organisaties, en daarvoor moet bekend zijn wie vraagt.',
    en: 'This page shows data of persons or organisations, and for that it must be known who asks.',
  },
  forgotten: {
    nl: 'Wat u bekeek, is van dit scherm verdwenen. Na het aanmelden komt u op dezelfde pagina terug.',
    en: 'What you looked at is gone from this screen. After signing in you come back to the same page.',
  },
  signIn: { nl: 'Aanmelden', en: 'Sign in' },
});

/** Asks to sign in, and shows nothing else. */
export function SignInPrompt({ ended = false }: { readonly ended?: boolean }) {
  const t = useTexts(said);
  return (
    <section className="prompt">
      <h1>{ended ? t.ended : t.title}</h1>
      <p>{ended ? t.forgotten : t.why}</p>
      <p>
        <a className="button primary" href={signInAddress()}>
          {t.signIn}
        </a>
      </p>
    </section>
  );
}
