import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { v4 as uuid } from 'uuid';
import { enumerations } from '../../../libs/client/labels.js';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { withoutEmpty, type Search } from '../app/search.js';
import { useSession } from '../app/session-gate.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import type { Purpose } from './life.js';
import { columnTitles, toldOf, type ListedPerson } from './listed-told.js';
import { listNames, usualPurposeOf, type ListName } from './lists.js';
import { OpenLinks } from './open-links.js';
import { PurposeChoice } from './purpose-choice.js';
import { purposeIn, useOwnPurposes, usualOf } from './purposes.js';

const said = texts({
  title: { nl: 'Werklijsten', en: 'Work lists' },
  which: { nl: 'Welke lijst?', en: 'Which list?' },
  show: { nl: 'Toon de lijst', en: 'Show the list' },
  recorded: {
    nl: 'Elke persoon op de lijst is een raadpleging langs het kanaal ‘lijst’. De keuze zelf staat in het adres en is te bewaren; namen staan er niet in.',
    en: 'Each person on the list is a consultation by the channel ‘list’. The choice itself stands in the address and can be kept; no names are in it.',
  },
  none: { nl: 'Niemand op deze lijst', en: 'Nobody on this list' },
  noneWhy: {
    nl: 'Niemand voldoet aan de keuze, of niemand van hen mag u zien.',
    en: 'Nobody fits the choice, or you may see none of them.',
  },
  within: { nl: 'Vervalt binnen (dagen)', en: 'Due within (days)' },
  person: { nl: 'Persoon', en: 'Person' },
  stands: { nl: 'Wie staat hoe?', en: 'Who stands how?' },
  all: { nl: 'iedereen', en: 'everybody' },
  act: { nl: 'Openen', en: 'Open' },
  more: {
    nl: 'Er volgen er meer; getoond is de eerste bladzijde.',
    en: 'There are more; the first page is shown.',
  },
});
const housingStandings = Object.keys(enumerations['HousingStanding'] ?? {});
type PersonList = components['schemas']['PersonList'];

interface Asked {
  readonly list: ListName;
  readonly purpose: Purpose;
  readonly where: Search;
}

/** The path stands for that of every list; the service checks what is asked. */
const askList = ({ list, purpose, where }: Asked): Promise<PersonList> =>
  unwrap(
    api.POST(`/v1/lists/${list}` as '/v1/lists/dossiers-of-manager', {
      params: { header: { 'Idempotency-Key': uuid() } },
      body: { purpose, where: where as never },
    }),
  );

interface ListsProps {
  readonly search: Search;
  /** Those that are offered. */
  readonly lists: readonly ListName[];
}

/** Own dossiers, tenants, who waits: a choice that stands in the address, and is shown when it is asked. */
export function WorkLists({ search, lists }: ListsProps) {
  const t = useTexts(said);
  const names = useTexts(listNames);
  const session = useSession();
  const navigate = useNavigate();
  const own = useOwnPurposes();
  const shown = useMutation({ mutationFn: askList });
  const list = lists.find((name) => name === search['lijst']) ?? lists[0] ?? 'dossiers-of-manager';
  const purpose = purposeIn(search['doel']) ?? usualPurposeOf(list, own) ?? usualOf(own);
  const within = search['binnen'];
  const standing = housingStandings.find((each) => each === search['stand']);
  const set = (changes: Search) =>
    void navigate({ to: '/dossiers', search: withoutEmpty({ ...search, ...changes }), replace: true });
  const where = withoutEmpty({
    ...(list === 'dossiers-of-manager' && { manager: session?.organisation }),
    ...(list !== 'waiting-lists' && { dueWithin: within }),
    ...(list === 'housing-language' && { standing }),
  });
  return (
    <section className="card section" aria-labelledby="lijsten">
      <h2 id="lijsten">{t.title}</h2>
      <div className="field">
        <label htmlFor="lijst">{t.which}</label>
        <select id="lijst" value={list} onChange={({ target }) => set({ lijst: target.value })}>
          {lists.map((name) => (
            <option key={name} value={name}>
              {names[name]}
            </option>
          ))}
        </select>
      </div>
      <PurposeChoice value={purpose} choose={(chosen) => set({ doel: chosen })} />
      {list === 'housing-language' && <StandingChoice value={standing ?? ''} set={set} />}
      {list !== 'waiting-lists' && <DueWithin value={within ?? ''} set={set} />}
      <p>
        <button type="button" className="button" onClick={() => shown.mutate({ list, purpose, where })}>
          {t.show}
        </button>
      </p>
      <p className="fine">{t.recorded}</p>
      {shown.isPending && <Waiting what={names[list]} rows={6} />}
      {shown.error && <Failure error={shown.error} />}
      {shown.data && <Listed name={list} list={shown.data} purpose={purpose} />}
    </section>
  );
}

interface FilterProps {
  readonly value: string;
  readonly set: (changes: Search) => void;
}

function StandingChoice({ value, set }: FilterProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  return (
    <div className="field">
      <label htmlFor="stand">{t.stands}</label>
      <select id="stand" value={value} onChange={({ target }) => set({ stand: target.value })}>
        <option value="">{t.all}</option>
        {housingStandings.map((each) => (
          <option key={each} value={each}>
            {labelOf('HousingStanding', each, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

function DueWithin({ value, set }: FilterProps) {
  const t = useTexts(said);
  return (
    <div className="field">
      <label htmlFor="binnen">{t.within}</label>
      <input
        id="binnen"
        type="number"
        min={0}
        max={3660}
        defaultValue={value}
        onBlur={({ target }) => {
          if (target.value !== value) set({ binnen: target.value });
        }}
      />
    </div>
  );
}

interface ListedProps {
  readonly name: ListName;
  readonly list: PersonList;
  readonly purpose: Purpose;
}

function Listed({ name, list: { persons, more }, purpose }: ListedProps) {
  const t = useTexts(said);
  const columns = useTexts(columnTitles);
  const { language } = useLanguage();
  if (persons.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneWhy}</p>
      </Empty>
    );
  return (
    <>
      <table className="as-cards">
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col">{columns[name]}</th>
            <th scope="col">
              <span className="unseen">{t.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {persons.map((listed) => (
            <tr key={listed.consultation}>
              <th scope="row">{nameOf(listed)}</th>
              <td data-title={columns[name]}>{toldOf(name, listed, language).join(' · ')}</td>
              <td data-title="">
                <OpenLinks dossier={listed.person} name={nameOf(listed)} purpose={purpose} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && <p className="fine">{t.more}</p>}
    </>
  );
}

function nameOf({ dossier, person }: ListedPerson): string {
  const { Naam: name } = dossier.Personalia ?? {};
  const given = name?.Voornamen?.map(({ value }) => value) ?? [];
  return name ? [...given, ...name.Achternamen].join(' ') : `${person.slice(0, 4)}…${person.slice(-3)}`;
}
