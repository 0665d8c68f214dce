import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { v4 as uuid } from 'uuid';
import { KbiProblem } from '../../../libs/client/problem.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api, send } from '../app/api.js';
import { today } from '../app/format.js';
import { eventTitle } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { useSession } from '../app/session-gate.js';
import type { Life } from '../dossiers/life.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { CommandFields } from './command-fields.js';
import { contentOf, fieldsOf, organisationText, type ApiDocument, type FormField } from './form-fields.js';
import { commandNames, frequentCommands, type CommandName } from './frequent-commands.js';

const said = texts({
  title: { nl: 'Iets vastleggen', en: 'Record something' },
  what: { nl: 'Wat?', en: 'What?' },
  choose: { nl: 'Kies wat u vastlegt', en: 'Choose what you record' },
  form: { nl: 'het formulier', en: 'the form' },
  more: { nl: 'Meer, wat niet hoeft', en: 'More, not required' },
  record: { nl: 'Vastleggen', en: 'Record' },
  correct: {
    nl: 'Wat fout werd vastgelegd, gold nooit. De gebeurtenis blijft te zien, met deze verbetering.',
    en: 'What was recorded in error never held. The event stays to be seen, with this correction.',
  },
  done: { nl: 'Vastgelegd', en: 'Recorded' },
  unchanged: { nl: 'Dat gold al: er is niets bijgekomen.', en: 'That held already: nothing was added.' },
  again: { nl: 'Dossier opnieuw openen', en: 'Open the dossier anew' },
  againWhy: { nl: 'Dat is een nieuwe raadpleging.', en: 'That is another consultation.' },
});

interface RecordProps {
  readonly dossier: string;
  readonly life: Life;
  /** An event that was recorded in error. */
  readonly corrects: string | undefined;
  /** Opens the dossier again, with what was recorded. */
  readonly reopen: () => void;
}

/** Lets a case worker record what happened, or that something was recorded in error. */
export function RecordFact(props: RecordProps) {
  const t = useTexts(said);
  const [chosen, setChosen] = useState<CommandName>();
  const command = props.corrects === undefined ? chosen : 'CorrectFact';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (props.corrects !== undefined) heading.current?.focus();
  }, [props.corrects]);
  const { language } = useLanguage();
  const allowed = useSession()?.commands ?? [];
  const offered = commandNames.filter((name) => name !== 'CorrectFact' && allowed.includes(name));
  if (command === undefined && offered.length === 0) return null;
  return (
    <section className="card section no-print" aria-labelledby="vastleggen">
      <h2 id="vastleggen" ref={heading} tabIndex={-1}>
        {command === 'CorrectFact' ? frequentCommands.CorrectFact.title[language] : t.title}
      </h2>
      {props.corrects === undefined && (
        <div className="field">
          <label htmlFor="opdracht">{t.what}</label>
          <select
            id="opdracht"
            value={chosen ?? ''}
            onChange={({ target }) => setChosen(commandNames.find((name) => name === target.value))}
          >
            <option value="">{t.choose}</option>
            {offered.map((name) => (
              <option key={name} value={name}>
                {frequentCommands[name].title[language]}
              </option>
            ))}
          </select>
        </div>
      )}
      {command && <CommandForm key={`${command} ${props.corrects ?? ''}`} command={command} {...props} />}
    </section>
  );
}

const askDocument = async (): Promise<ApiDocument> => {
  const response = await send(new Request(new URL('/openapi.json', location.origin)));
  if (!response.ok) throw KbiProblem.of(response.status, undefined);
  return (await response.json()) as ApiDocument;
};

interface FormProps extends RecordProps {
  readonly command: CommandName;
}

function CommandForm({ command, ...props }: FormProps) {
  const t = useTexts(said);
  const { data, error } = useQuery({
    queryKey: ['openapi'],
    queryFn: askDocument,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting what={t.form} rows={4} />;
  const fields = fieldsOf(data, command).filter(({ at }) => at !== '/event'); // which one is known
  return <FilledIn command={command} fields={fields} {...props} />;
}

interface FilledInProps extends FormProps {
  readonly fields: readonly FormField[];
}

function FilledIn({ command, fields, dossier, life, corrects, reopen }: FilledInProps) {
  const t = useTexts(said);
  const [keyOf] = useState(keysByContent);
  const [begun] = useState(() => uuid());
  const recording = useMutation({
    mutationFn: (content: object) =>
      unwrap(
        api.POST(`/v1/commands/${command}` as '/v1/commands/HoldTalk', {
          params: { header: { 'Idempotency-Key': keyOf(content) } },
          // The service checks it.
          body: { person: { dossier }, ...(corrects && { event: corrects }), ...content } as never,
        }),
      ),
  });
  const { event, ...more } = frequentCommands[command];
  const begins = 'begins' in more ? more.begins : undefined;
  const session = useSession();
  const initial = ({ name, at, kind }: FormField) => {
    if (at === `/${begins ?? ''}`) return begun;
    if (session && isOwn(at, session.commands) && asksFor(fields, at))
      return organisationText(session.organisationName ?? '', session.organisation);
    return kind === 'day' && name === 'on' && command !== 'CorrectFact' ? today() : '';
  };
  const isAsked = ({ name, isRequired }: FormField) => isRequired && name !== begins;
  const submit = (submitted: SubmitEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const filledIn = new FormData(submitted.currentTarget);
    recording.mutate(
      contentOf(fields, (at) => filledIn.getAll(at).filter((value) => typeof value === 'string')),
    );
  };
  if (recording.data) return <Recorded answer={recording.data} reopen={reopen} />;
  const problem = recording.error instanceof KbiProblem ? recording.error : undefined;
  const wrong = new Map(problem?.errors.map(({ at, detail }) => [at, detail]));
  const known = (name: string) => (name === begins ? [] : knownIn(life, name));
  const shown = { event, initial, known, wrong };
  return (
    <form className="section" onSubmit={submit}>
      {command === 'CorrectFact' && <p>{t.correct}</p>}
      {recording.error && <Failure error={recording.error} />}
      <CommandFields fields={fields.filter(isAsked)} {...shown} />
      <details open={wrong.size > 0}>
        <summary>{t.more}</summary>
        <div className="section">
          <CommandFields fields={fields.filter((field) => !isAsked(field))} {...shown} />
        </div>
      </details>
      <p>
        <button type="submit" className="button primary" disabled={recording.isPending}>
          {t.record}
        </button>
      </p>
    </form>
  );
}

/** Gives idempotency keys: one for each content, so that the same one is sent again under its own. */
function keysByContent(): (content: object) => string {
  const keys = new Map<string, string>();
  return (content) => {
    const text = JSON.stringify(content);
    const key = keys.get(text) ?? uuid();
    keys.set(text, key);
    return key;
  };
}

/** Whether a command names there the organisation that records it, nearly always. @param commands what it may record */
const isOwn = (at: string, commands: readonly string[]): boolean =>
  at === '/place/organisation' ||
  at === '/manager/organisation' ||
  // Of who may record leases, the agency alone opens trajectories; the others are landlords.
  (at === '/landlord' && !commands.includes('OpenTrajectory'));

const asksFor = (fields: readonly FormField[], place: string): boolean =>
  fields.some(({ at, isRequired }) => isRequired && `${place}/`.startsWith(`${at}/`));

/** What the events of a dossier say at a field: the ids of trajectories, courses, contracts. */
const knownIn = ({ events }: Life, field: string): readonly string[] => [
  ...new Set(
    events.flatMap(({ facts }) => {
      const value = facts[field];
      return typeof value === 'string' ? [value] : [];
    }),
  ),
];

interface RecordedProps extends Pick<RecordProps, 'reopen'> {
  readonly answer: { readonly outcome: string; readonly events: readonly { readonly type: string }[] };
}

function Recorded({ answer: { outcome, events }, reopen }: RecordedProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  return (
    <div className="notice stack" role="status">
      <p>
        {outcome === 'unchanged'
          ? t.unchanged
          : `${t.done}: ${events.map(({ type }) => eventTitle(type, language)).join(', ')}`}
      </p>
      <p>
        <button type="button" className="button" onClick={reopen}>
          {t.again}
        </button>{' '}
        <span className="fine">{t.againWhy}</span>
      </p>
    </div>
  );
}
