import { useEffect, type ReactNode } from 'react';
import { Empty } from '../parts/empty.js';
import { texts, useTexts } from './language.js';
import { pageTitles } from './pages.js';
import type { PageName } from './session.js';
import { useSession } from './session-gate.js';
import { SignInPrompt } from './sign-in-prompt.js';

const said = texts({
  noRight: { nl: 'Deze pagina is niet voor uw rol', en: 'This page is not for your role' },
  why: {
    nl: 'Uw rol geeft geen recht op deze pagina. Denkt u van wel, vraag dan de beheerder van uw organisatie om de juiste rol.',
    en: 'Your role gives no right to this page. If you think it should, ask the administrator of your organisation for the right role.',
  },
});

/** A page of the pages of the session: its title in the window, and its content for who may see it. */
export function Page({ name, children }: { readonly name: PageName; readonly children: ReactNode }) {
  const t = useTexts(said);
  const titles = useTexts(pageTitles);
  const session = useSession();
  const title = titles[name];
  useEffect(() => {
    document.title = `${title} – Kruispuntbank Inburgering`;
  }, [title]);
  if (!session) return <SignInPrompt />;
  if (!session.pages.includes(name))
    return (
      <Empty title={t.noRight}>
        <p>{t.why}</p>
      </Empty>
    );
  return children;
}
