import { useSearch } from '@tanstack/react-router';
import { texts, useTexts } from '../app/language.js';
import { Page } from '../app/page.js';
import { FindPerson } from './find-person.js';
import { listsFor } from './lists.js';
import { useOwnPurposes } from './purposes.js';
import { WorkLists } from './work-lists.js';

const said = texts({
  title: { nl: 'Wie zoekt u?', en: 'Whom do you look for?' },
});

/** Finds a person, and shows work lists. */
export function DossiersPage() {
  return (
    <Page name="dossiers">
      <Dossiers />
    </Page>
  );
}

function Dossiers() {
  const t = useTexts(said);
  const search = useSearch({ from: '/dossiers' });
  const lists = listsFor(useOwnPurposes());
  return (
    <>
      <h1>{t.title}</h1>
      <div className="halves">
        <FindPerson />
        {lists.length > 0 && <WorkLists key={JSON.stringify(search)} search={search} lists={lists} />}
      </div>
    </>
  );
}
