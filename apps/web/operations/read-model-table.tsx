import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../../libs/client/schema.js';
import { send } from '../app/api.js';
import { formatInstant, formatNumber } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { Failure } from '../parts/failure.js';

const said = texts({
  name: { nl: 'Leesmodel', en: 'Read model' },
  state: { nl: 'Toestand', en: 'State' },
  position: { nl: 'Gelezen tot', en: 'Read up to' },
  updated: { nl: 'Laatst gewijzigd', en: 'Changed last' },
  act: { nl: 'Doen', en: 'Act' },
  rebuild: { nl: 'Herbouwen', en: 'Rebuild' },
  running: { nl: 'volgt', en: 'follows' },
  stopped: { nl: 'staat stil', en: 'stands still' },
  rebuilding: { nl: 'wordt herbouwd', en: 'is being rebuilt' },
  done: { nl: 'herbouwd', en: 'rebuilt' },
  cancelled: { nl: 'afgebroken', en: 'cancelled' },
  unknown: { nl: 'onbekend hoe het verder gaat', en: 'not known how it goes on' },
  perSecond: { nl: 'per seconde', en: 'per second' },
  left: { nl: 'nog', en: 'left' },
  seconds: { nl: 's', en: 's' },
});

export type ReadModel = components['schemas']['ProjectionList']['projections'][number];
/** How far a rebuild has come: as the news tells it, or the list. */
export type Progress = NonNullable<ReadModel['progress']>;

interface TableProps {
  readonly models: readonly ReadModel[];
  readonly rebuilds: Readonly<Record<string, Progress>>;
}

/** Starts a rebuild; how far it is comes by the news. Who goes away from the page cancels it. */
async function rebuild(name: string): Promise<void> {
  const body = JSON.stringify({ projections: [name] });
  const headers = { 'content-type': 'application/json' };
  const address = new URL('/v1/operations/projections/rebuild', location.origin);
  const response = await send(new Request(address, { method: 'POST', headers, body }));
  if (!response.ok) throw new Error(`the rebuild was refused: ${response.status}`);
  await response.text();
}

/** Every read model: whether it follows, how far it has read, and how its rebuild goes. */
export function ReadModelTable({ models, rebuilds }: TableProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const format = (value: number) => formatNumber(value, language, 0);
  const started = useMutation({
    mutationFn: rebuild,
    onSettled: () => queries.invalidateQueries({ queryKey: ['read-models'] }),
  });
  return (
    <>
      {started.error && <Failure error={started.error} />}
      <table className="as-cards">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.position}</th>
            <th scope="col">{t.updated}</th>
            <th scope="col">{t.act}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => {
            const { name, version, status, serving, position, updatedAt } = model;
            const progress = model.progress ?? rebuilds[name];
            return (
              <tr key={`${name} ${version} ${String(serving)}`}>
                <th scope="row">
                  {name} <span className="fine">v{version}</span>
                </th>
                <td data-title={t.state}>
                  <span className={status === 'stopped' ? 'tag bad' : serving ? 'tag good' : 'tag info'}>
                    {(t as Readonly<Record<string, unknown>>)[status] === undefined
                      ? status
                      : String((t as Readonly<Record<string, unknown>>)[status])}
                  </span>
                  {progress && <ProgressBar progress={progress} format={format} />}
                </td>
                <td data-title={t.position}>
                  <code>{position === null || position.length > 14 ? '–' : position}</code>
                </td>
                <td data-title={t.updated}>{formatInstant(updatedAt, language)}</td>
                <td data-title={t.act}>
                  {serving && (
                    <button
                      type="button"
                      className="plain"
                      disabled={started.isPending}
                      onClick={() => started.mutate(name)}
                    >
                      {t.rebuild}
                      <span className="unseen"> {name}</span>
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function ProgressBar({
  progress: { done, total, perSecond, secondsLeft },
  format,
}: {
  readonly progress: Progress;
  readonly format: (value: number) => string;
}) {
  const t = useTexts(said);
  const share = total === undefined || total === 0 ? 0 : Math.min(1, done / total);
  return (
    <div className="fine">
      <svg
        className="progress-bar"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${Math.round(share * 100)} %`}
      >
        <rect className="track" width="100" height="10" />
        <rect className="done" width={share * 100} height="10" />
      </svg>
      {format(done)} {total !== undefined && `/ ${format(total)}`} · {format(perSecond)} {t.perSecond}
      {secondsLeft !== undefined && ` · ${t.left} ${format(secondsLeft)} ${t.seconds}`}
    </div>
  );
}
