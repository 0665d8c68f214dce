import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { colourModes, presentColourMode, showColourMode, type ColourMode } from './colour-mode.js';
import { texts, useLanguage, useTexts } from './language.js';
import { pageOrder, pagePaths, pageTitles } from './pages.js';
import { isOfOrganisation, signInAddress } from './session.js';
import { useDevelopmentIssuer, useSession } from './session-gate.js';
import { SignOut } from './sign-out.js';

const said = texts({
  skip: { nl: 'Naar de inhoud', en: 'To the content' },
  name: { nl: 'Kruispuntbank Inburgering', en: 'Kruispuntbank Inburgering' },
  pages: { nl: 'Pagina’s', en: 'Pages' },
  signIn: { nl: 'Aanmelden', en: 'Sign in' },
  signOut: { nl: 'Afmelden', en: 'Sign out' },
  otherLanguage: { nl: 'English', en: 'Nederlands' },
  colours: { nl: 'Kleuren', en: 'Colours' },
  documentation: { nl: 'Documentatie van de API', en: 'Documentation of the API' },
  development: {
    nl: 'Ontwikkelomgeving: aanmelden gebeurt met voorbeeldgebruikers.',
    en: 'Development: one signs in as a sample user.',
  },
  who: {
    nl: 'Agentschap Integratie en Inburgering. Wat u hier van een persoon bekijkt, wordt vastgelegd en is voor die persoon te zien.',
    en: 'Agency for Integration. What you look at of a person is recorded here, and that person can see it.',
  },
});
const modes = texts({
  system: { nl: 'Kleuren van het systeem', en: 'Colours of the system' },
  light: { nl: 'Licht', en: 'Light' },
  dark: { nl: 'Donker', en: 'Dark' },
});

/** What stands around every page: who is signed in, where one can go, in which language and colours. */
export function Layout() {
  const t = useTexts(said);
  const main = useFocusOnNewPage();
  const isDevelopment = useDevelopmentIssuer();
  const isLoading = useRouterState({ select: ({ status }) => status === 'pending' });
  return (
    <>
      <a className="skip" href="#inhoud">
        {t.skip}
      </a>
      <header className="site-head">
        <div className="site-head-row">
          <Link to="/" className="site-name">
            {t.name}
          </Link>
          <Navigation />
          <Who />
        </div>
      </header>
      <main id="inhoud" ref={main} tabIndex={-1} aria-busy={isLoading}>
        <Outlet />
      </main>
      <footer className="site-foot">
        <p>
          {t.who} {isDevelopment && t.development}
        </p>
        <div className="choices">
          <LanguageButton />
          <ColourChoice />
          <a href="/docs">{t.documentation}</a>
        </div>
      </footer>
    </>
  );
}

function Navigation() {
  const t = useTexts(said);
  const titles = useTexts(pageTitles);
  const session = useSession();
  const pages = pageOrder.filter((page) => session?.pages.includes(page) ?? page === 'start');
  return (
    <nav className="site-pages" aria-label={t.pages}>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <Link to={pagePaths[page]} activeOptions={{ exact: page === 'start', includeSearch: false }}>
              {titles[page]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Who() {
  const t = useTexts(said);
  const session = useSession();
  if (!session)
    return (
      <div className="who">
        <a href={signInAddress()}>{t.signIn}</a>
      </div>
    );
  return (
    <div className="who">
      <span>
        {session.name}
        {isOfOrganisation(session) && ` · ${session.organisationName ?? session.organisation}`}
      </span>
      <SignOut title={t.signOut} />
    </div>
  );
}

function LanguageButton() {
  const t = useTexts(said);
  const { language, choose } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <button type="button" className="plain" lang={other} onClick={() => choose(other)}>
      {t.otherLanguage}
    </button>
  );
}

function ColourChoice() {
  const t = useTexts(said);
  const names = useTexts(modes);
  const [mode, setMode] = useState<ColourMode>(presentColourMode);
  const choose = (chosen: ColourMode) => {
    showColourMode(chosen);
    setMode(chosen);
  };
  return (
    <select aria-label={t.colours} value={mode} onChange={({ target }) => choose(target.value as ColourMode)}>
      {colourModes.map((each) => (
        <option key={each} value={each}>
          {names[each]}
        </option>
      ))}
    </select>
  );
}

/** Who goes to another page by keyboard or screen reader begins at its content. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus();
  }, [path]);
  return main;
}
