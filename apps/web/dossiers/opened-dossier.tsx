import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { dayIn, formatDay, formatInstant, formatTime, instantIn, today } from '../app/format.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { withoutEmpty, type Search } from '../app/search.js';
import { DaySlider } from '../parts/day-slider.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { lanesOf, spanOf } from './lanes.js';
import { askLife, forgetOpened, isOpened, type Life, type Purpose } from './life.js';
import { PurposeChoice } from './purpose-choice.js';
import { purposeIn, useOwnPurposes, usualOf } from './purposes.js';

const said = texts({
  open: { nl: 'Dossier openen', en: 'Open the dossier' },
  title: { nl: 'Een dossier openen', en: 'Opening a dossier' },
  why: {
    nl: 'Openen is één raadpleging. Ze wordt vastgelegd voor er iets getoond wordt, met het doel dat u kiest, en de betrokkene ziet ze in zijn inzagelijst. Daarna kunt u elke dag bekijken zonder nieuwe raadpleging.',
    en: 'Opening is one consultation. It is recorded before anything is shown, with the purpose that you choose, and the person sees it. After that you can look at any day without another consultation.',
  },
  asked: { nl: 'het dossier', en: 'the dossier' },
  recorded: { nl: 'Raadpleging vastgelegd', en: 'Consultation recorded' },
  seen: { nl: 'De betrokkene ziet deze raadpleging', en: 'The person sees this consultation' },
  none: { nl: 'Er is geen dossier', en: 'There is no dossier' },
  noneWhy: {
    nl: 'Op dit ogenblik was er van deze persoon nog geen dossier, of het is gewist.',
    en: 'At that moment there was no dossier of this person yet, or it was erased.',
  },
  asWas: { nl: 'Zoals het was op', en: 'As it was on' },
  knownAt: { nl: 'zoals bekend op', en: 'as known on' },
  now: { nl: 'nu', en: 'now' },
  other: { nl: 'Zoals eerder bekend…', en: 'As known earlier…' },
  otherWhy: {
    nl: 'Wat op een vroeger ogenblik bekend was, is een nieuwe vraag, en dus een nieuwe raadpleging.',
    en: 'What was known at an earlier moment is another question, and so another consultation.',
  },
  ask: { nl: 'Vraag op', en: 'Ask' },
  born: { nl: 'geboren', en: 'born' },
  dossier: { nl: 'dossier', en: 'dossier' },
  unnamed: { nl: 'Dossier', en: 'Dossier' },
});

type DossierPath = '/dossiers/$id' | '/dossiers/$id/nt2';

export interface Opened {
  readonly life: Life;
  /** Which is looked at. */
  readonly day: string;
  readonly choose: (day: string) => void;
  /** Consults the dossier once more, with what was recorded since. */
  readonly reopen: () => void;
}

/** Opens the dossier of the address: asks for what, consults once, and shows it as it was on the day of the address. */
export function OpenedDossier({
  from,
  children,
}: {
  readonly from: DossierPath;
  readonly children: (opened: Opened) => ReactNode;
}) {
  const { id } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate();
  const stated = purposeIn(search['doel']);
  const usual = usualOf(useOwnPurposes());
  const [purpose, setPurpose] = useState<Purpose>(stated ?? usual);
  const [opened, setOpened] = useState<Purpose | undefined>(() =>
    stated && isOpened(id, stated) ? stated : undefined,
  );
  const set = (changes: Search, replace = true) =>
    void navigate({ to: '.', search: withoutEmpty({ ...search, ...changes }), replace, resetScroll: false });
  if (opened === undefined)
    return (
      <PurposeQuestion
        purpose={purpose}
        choose={setPurpose}
        open={() => {
          setOpened(purpose);
          set({ doel: purpose });
        }}
      />
    );
  return (
    <Consulted id={id} purpose={opened} search={search} set={set}>
      {children}
    </Consulted>
  );
}

interface QuestionProps {
  readonly purpose: Purpose;
  readonly choose: (purpose: Purpose) => void;
  readonly open: () => void;
}

function PurposeQuestion({ purpose, choose, open }: QuestionProps) {
  const t = useTexts(said);
  return (
    <form
      className="prompt"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <h1>{t.title}</h1>
      <p>{t.why}</p>
      <PurposeChoice value={purpose} choose={choose} />
      <p>
        <button type="submit" className="button primary">
          {t.open}
        </button>
      </p>
    </form>
  );
}

interface ConsultedProps {
  readonly id: string;
  readonly purpose: Purpose;
  readonly search: Search;
  readonly set: (changes: Search, replace?: boolean) => void;
  readonly children: (opened: Opened) => ReactNode;
}

/** Asked once, and never again by itself. */
function Consulted({ id, purpose, search, set, children }: ConsultedProps) {
  const t = useTexts(said);
  const knownAt = instantIn(search['bekend']);
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['life', id, purpose, knownAt],
    queryFn: () => askLife(id, purpose, knownAt),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
    retry: false,
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting what={t.asked} rows={8} />;
  const span = spanOf(lanesOf(data, 'nl'), data.today);
  const day = dayIn(search['dag']) ?? today();
  const choose = (chosen: string) => set({ dag: chosen });
  const reopen = () => {
    forgetOpened(id);
    void queries.resetQueries({ queryKey: ['life', id] });
  };
  return (
    <>
      <DossierHead life={data} />
      {data.content === 'none' ? (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      ) : (
        <>
          <div className="moment">
            <DaySlider
              title={t.asWas}
              day={day}
              first={span.first}
              last={span.last > data.today ? span.last : data.today}
              today={data.today}
              choose={choose}
            />
            <KnownAtChoice knownAt={knownAt} set={set} />
          </div>
          {children({ life: data, day, choose, reopen })}
        </>
      )}
    </>
  );
}

function DossierHead({ life }: { readonly life: Life }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { person, dossier } = life;
  return (
    <div className="page-head">
      <div className="stack">
        <h1>{person ? [...person.givenNames, ...person.familyNames].join(' ') : t.unnamed}</h1>
        <p className="lead">
          {person && `${formatInsz(person.insz)} · `}
          {person?.birthDate && `${t.born} ${formatDay(person.birthDate, language)} · `}
          {t.dossier} {dossier ? `${dossier.slice(0, 4)}…${dossier.slice(-3)}` : '–'}
        </p>
      </div>
      <p className="consulted">
        <span className="tag info" title={formatInstant(life.at, language)}>
          {t.recorded} {formatTime(life.at, language)}: {labelOf('Purpose', life.purpose, language)}
        </span>
        <span className="fine">{t.seen}</span>
      </p>
    </div>
  );
}

/** `90.66.12-001.51`. */
const formatInsz = (insz: string): string =>
  insz.replace(/^(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)$/, '$1.$2.$3-$4.$5');

function KnownAtChoice({
  knownAt,
  set,
}: {
  readonly knownAt: string | undefined;
  readonly set: ConsultedProps['set'];
}) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  return (
    <details className="known-at no-print">
      <summary>
        {t.knownAt} {knownAt === undefined ? t.now : formatInstant(knownAt, language)}
      </summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          set({ bekend: typed === '' ? '' : new Date(typed).toISOString() }, false);
        }}
      >
        <p className="fine">{t.otherWhy}</p>
        <div className="row">
          <input
            type="datetime-local"
            aria-label={t.other}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="button">
            {t.ask}
          </button>
        </div>
      </form>
    </details>
  );
}
