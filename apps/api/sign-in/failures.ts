import { markup } from '../http/markup.js';
import type { Reply } from '../http/operation.js';
import { plainPage } from './plain-page.js';

interface Told {
  readonly title: string;
  readonly text: string;
}

/** Why somebody is not signed in, by the word in the address of the page that says so. */
const failures = {
  gebruikt: {
    status: 200,
    nl: {
      title: 'Deze aanmelding is al gebruikt of verlopen',
      text:
        'Dat gebeurt als u teruggaat in uw browser, een oude pagina opnieuw laadt, of langer dan tien minuten ' +
        'wacht. Er ging niets verloren.',
    },
    en: {
      title: 'This sign-in was used already, or is too old',
      text:
        'That happens when you go back in your browser, load an old page again, or wait for more than ten ' +
        'minutes. Nothing was lost.',
    },
  },
  afgebroken: {
    status: 200,
    nl: { title: 'U bent niet aangemeld', text: 'De aanmelding werd afgebroken of geweigerd.' },
    en: { title: 'You are not signed in', text: 'Signing in was broken off or refused.' },
  },
  'geen-rol': {
    status: 403,
    nl: {
      title: 'U hebt hier geen rol',
      text: 'U bent herkend, maar uw organisatie gaf u hier geen rol. Vraag die aan uw beheerder.',
    },
    en: {
      title: 'You have no role here',
      text: 'You were recognised, but your organisation gave you no role. Ask your administrator.',
    },
  },
  onbereikbaar: {
    status: 503,
    nl: {
      title: 'Aanmelden kan nu niet',
      text: 'De dienst die u herkent, antwoordt niet. Probeer het over enkele minuten opnieuw.',
    },
    en: {
      title: 'Signing in is not possible now',
      text: 'The service that recognises you does not answer. Try again in a few minutes.',
    },
  },
  'niet-ingesteld': {
    status: 503,
    nl: {
      title: 'Aanmelden is niet ingesteld',
      text: 'De beheerder stelt OIDC_CLIENT_ID en KBI_PUBLIC_URL in; tot dan kan niemand zich hier aanmelden.',
    },
    en: {
      title: 'Signing in is not set up',
      text: 'The operator sets OIDC_CLIENT_ID and KBI_PUBLIC_URL; until then nobody can sign in here.',
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly status: number; readonly nl: Told; readonly en: Told }>
>;
export type Failure = keyof typeof failures;

/** The address of the page that says why somebody is not signed in. */
export const failurePath = (failure: Failure): string => `/aanmelden/mislukt?reden=${failure}`;

/** The page that says why, with one way on. @param named as it stands in the address, whatever it is */
export function failurePage(named: unknown, language: 'nl' | 'en'): Reply {
  const failure = Object.entries(failures).find(([name]) => name === named)?.[1] ?? failures.afgebroken;
  const { title, text } = failure[language];
  const again = language === 'nl' ? 'Opnieuw aanmelden' : 'Sign in again';
  const content = markup`<p>${text}</p>
<p><a class="action" href="/aanmelden">${again}</a></p>`;
  return plainPage({ language, title, content, status: failure.status });
}
