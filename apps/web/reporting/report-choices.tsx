import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isDay } from '../app/format.js';
import { texts, useTexts } from '../app/language.js';
import { withoutEmpty, type Search } from '../app/search.js';
import type { Declaration } from './ask-report.js';
import { groupsOf, NO_GROUPS } from './view.js';

const said = texts({
  choices: { nl: 'Keuzes van het rapport', en: 'Choices of the report' },
  per: { nl: 'Per', en: 'By' },
  andPer: { nl: 'en per', en: 'and by' },
  nothing: { nl: '– geen –', en: '– none –' },
  add: { nl: '+ filter', en: '+ filter' },
  remove: { nl: 'Laat weg', en: 'Leave out' },
  asOf: { nl: 'Zoals het was op', en: 'As it was on' },
  knownAt: { nl: 'Zoals bekend op', en: 'As known on' },
  compare: { nl: 'Vergelijk met', en: 'Compare with' },
  previous: { nl: 'de periode ervoor', en: 'the period before' },
  identity: { nl: 'Organisaties', en: 'Organisations' },
  then: { nl: 'zoals toen', en: 'as they were' },
  now: { nl: 'zoals nu, na fusies', en: 'as now, after mergers' },
  choose: { nl: 'kies', en: 'choose' },
});

interface ChoicesProps {
  readonly declaration: Declaration;
  readonly search: Search;
}

/** Filters, groupings, and the two moments: each choice is a link to an address that holds it. */
export function ReportChoices({ declaration, search }: ChoicesProps) {
  const t = useTexts(said);
  const navigate = useNavigate();
  const [added, setAdded] = useState<readonly string[]>([]);
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: '.', search: withoutEmpty({ ...search, ...changes }), resetScroll: false });
  const moments = [
    ...(declaration.ofDay ? [{ name: 'asOf', title: t.asOf, kind: 'day' as const }] : []),
    { name: 'knownAt', title: t.knownAt, kind: 'instant' as const },
  ];
  const all = [
    ...declaration.filters.map(({ name, title, kind, choices }) => ({ name, title, kind, choices })),
    ...moments.map((moment) => ({ ...moment, choices: undefined })),
  ];
  const isShown = ({ name, kind }: (typeof all)[number]) =>
    search[name] !== undefined ||
    added.includes(name) ||
    kind === 'firstDay' ||
    kind === 'lastDay' ||
    name === 'asOf';
  return (
    <form className="row" aria-label={t.choices} onSubmit={(event) => event.preventDefault()}>
      {all.filter(isShown).map((choice) => (
        <Choice
          key={choice.name}
          {...choice}
          value={search[choice.name] ?? ''}
          set={(value) => set({ [choice.name]: value })}
          remove={() => {
            setAdded(added.filter((name) => name !== choice.name));
            set({ [choice.name]: undefined });
          }}
        />
      ))}
      <GroupChoices declaration={declaration} search={search} set={set} />
      {declaration.compares && (
        <label className={chipOf(search['compare'] ?? '')}>
          {t.compare}
          <select value={search['compare'] ?? ''} onChange={({ target }) => set({ compare: target.value })}>
            <option value="">{t.nothing}</option>
            <option value="previous">{t.previous}</option>
          </select>
        </label>
      )}
      {declaration.byIdentity && search['identity'] !== undefined && (
        <label className="chip">
          {t.identity}
          <select value={search['identity']} onChange={({ target }) => set({ identity: target.value })}>
            <option value="then">{t.then}</option>
            <option value="now">{t.now}</option>
          </select>
        </label>
      )}
      <label className="chip added no-print">
        <span className="unseen">{t.add}</span>
        <select
          value=""
          onChange={({ target }) => {
            if (target.value === 'identity') set({ identity: 'now' });
            else setAdded([...added, target.value]);
          }}
        >
          <option value="">{t.add}</option>
          {all
            .filter((choice) => !isShown(choice))
            .map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          {declaration.byIdentity && search['identity'] === undefined && (
            <option value="identity">{t.identity}</option>
          )}
        </select>
      </label>
    </form>
  );
}

/** On paper stands what was chosen. */
const chipOf = (value: string): string => (value === '' ? 'chip no-print' : 'chip');

interface ChoiceProps {
  readonly name: string;
  readonly title: string;
  readonly kind: Declaration['filters'][number]['kind'] | 'day' | 'instant';
  readonly choices: Declaration['filters'][number]['choices'];
  readonly value: string;
  readonly set: (value: string) => void;
  readonly remove: () => void;
}

function Choice({ title, kind, choices, value, set, remove }: ChoiceProps) {
  const t = useTexts(said);
  return (
    <span className={chipOf(value)}>
      <label className="row tight">
        <span className="capital">{title}</span>
        {choices ? (
          <select value={value} onChange={({ target }) => set(target.value)}>
            <option value="">{t.choose}…</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.title}
              </option>
            ))}
          </select>
        ) : (
          <TypedValue key={value} kind={kind} value={value} set={set} />
        )}
      </label>
      {value !== '' && (
        <button type="button" className="plain" onClick={remove}>
          <span aria-hidden="true">×</span>
          <span className="unseen">
            {t.remove}: {title}
          </span>
        </button>
      )}
    </span>
  );
}

/** Taken over when it is left or confirmed, so that no half value is asked. */
function TypedValue({ kind, value, set }: Pick<ChoiceProps, 'kind' | 'value' | 'set'>) {
  const [typed, setTyped] = useState(value);
  const isOfDay =
    (kind === 'firstDay' || kind === 'lastDay' || kind === 'day') && (value === '' || isDay(value));
  const take = () => {
    if (typed !== value) set(typed);
  };
  return (
    <input
      type={isOfDay ? 'date' : kind === 'days' ? 'number' : 'text'}
      value={typed}
      min={kind === 'days' ? 0 : undefined}
      size={Math.max(10, typed.length)}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
      }}
    />
  );
}

function GroupChoices({
  declaration,
  search,
  set,
}: ChoicesProps & { readonly set: (changes: Search) => void }) {
  const t = useTexts(said);
  const groups = groupsOf(declaration, search).map(({ name }) => name);
  const choose = (at: number, name: string) => {
    const chosen = [...groups];
    if (name === '') chosen.splice(at);
    else chosen[at] = name;
    set({ groupBy: chosen.length === 0 ? NO_GROUPS : chosen.join(',') });
  };
  return [...groups, ''].slice(0, 2).map((group, at) => (
    <label key={at === 0 ? 'first' : 'second'} className={group === '' ? 'chip added no-print' : 'chip'}>
      {at === 0 ? t.per : t.andPer}
      <select value={group} onChange={({ target }) => choose(at, target.value)}>
        <option value="">{t.nothing}</option>
        {declaration.groupings
          .filter(({ name }) => name === group || !groups.includes(name))
          .map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
      </select>
    </label>
  ));
}
