import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { formatDay } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { useNews } from '../app/news.js';
import { Page } from '../app/page.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { Organisations } from '../registers/organisations.js';
import { DevelopmentTokens } from './development-tokens.js';
import { LogGrowth } from './log-growth.js';
import { ReadModelTable, type Progress } from './read-model-table.js';
import { StoppedModel } from './stopped-model.js';

const said = texts({
  well: { nl: 'Alles werkt', en: 'All is well' },
  notWell: { nl: 'Er is iets dat aandacht vraagt', en: 'Something needs attention' },
  ready: {
    nl: 'De dienst antwoordt, en alle leesmodellen volgen het logboek.',
    en: 'The service answers, and all read models follow the log.',
  },
  stopped: {
    nl: (count: number) =>
      `${count === 1 ? '1 leesmodel staat' : `${count} leesmodellen staan`} stil: wat eruit komt, is van ervoor.`,
    en: (count: number) =>
      `${count === 1 ? '1 read model stands' : `${count} read models stand`} still: what comes from it is of before.`,
  },
  clock: { nl: 'Klok', en: 'Clock' },
  clockRight: { nl: 'gelijk met het logboek', en: 'the same as the log' },
  clockWrong: { nl: 'milliseconden verschil met het logboek', en: 'milliseconds from the log' },
  daily: { nl: 'Dagelijkse verwerking', en: 'Daily run' },
  dailyNone: { nl: 'nog niet afgewerkt', en: 'not completed yet' },
  head: { nl: 'Einde van het logboek', en: 'End of the log' },
  models: { nl: 'Leesmodellen', en: 'Read models' },
  live: {
    nl: 'Deze pagina volgt vanzelf wat er verandert.',
    en: 'This page follows by itself what changes.',
  },
  misdated: { nl: 'Verkeerd gedateerd in het logboek', en: 'Misdated in the log' },
  events: { nl: 'gebeurtenissen', en: 'events' },
  asked: { nl: 'de toestand van de dienst', en: 'the state of the service' },
});

type News = components['schemas']['RebuildProgress'];

/** Is all well; if not, what stands still since when, and what to do. */
export function OperationsPage() {
  return (
    <Page name="beheer">
      <Operations />
    </Page>
  );
}

const healthQuery = {
  queryKey: ['health'],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(api.GET('/health/ready', { signal })),
};
const modelsQuery = {
  queryKey: ['read-models'],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(api.GET('/v1/operations/projections', { signal })),
};

function Operations() {
  const t = useTexts(said);
  const queries = useQueryClient();
  const [rebuilds, setRebuilds] = useState<Readonly<Record<string, Progress>>>({});
  const health = useQuery(healthQuery);
  const models = useQuery(modelsQuery);
  const hear = useCallback(
    (kind: string, data: Readonly<Record<string, unknown>>) => {
      if (kind === 'rebuild') {
        const progress = data as unknown as News;
        const isOn = progress.state === 'rebuilding';
        setRebuilds(({ [progress.projection]: _, ...others }) =>
          isOn ? { ...others, [progress.projection]: progress } : others,
        );
        if (isOn) return;
      }
      if (kind === 'opened') setRebuilds({}); // one that ended with the service is not told of any more
      if (kind === 'consultations') return;
      void queries.invalidateQueries({ queryKey: ['read-models'] });
      if (kind === 'health') void queries.invalidateQueries({ queryKey: ['health'] });
    },
    [queries],
  );
  useNews(hear);
  if (health.error && !health.data)
    return <Failure error={health.error} again={() => void health.refetch()} />;
  if (!health.data || !models.data) return <Waiting what={t.asked} rows={10} />;
  const stopped = models.data.projections.filter(({ failure }) => failure !== null);
  return (
    <>
      <Verdict health={health.data} stopped={stopped.length} />
      {stopped.map((model) => (
        <StoppedModel key={`${model.name} ${model.version}`} model={model} />
      ))}
      <Facts health={health.data} head={models.data.head} misdated={models.data.misdated} />
      <section className="card section">
        <h2>{t.models}</h2>
        <p className="fine">{t.live}</p>
        <ReadModelTable models={models.data.projections} rebuilds={rebuilds} />
      </section>
      <LogGrowth />
      <Organisations />
      <DevelopmentTokens />
    </>
  );
}

type Health = components['schemas']['Readiness'];

function Verdict({ health, stopped }: { readonly health: Health; readonly stopped: number }) {
  const t = useTexts(said);
  const isWell = health.status === 'ready' && stopped === 0;
  return (
    <section className={isWell ? 'notice good' : 'notice warning'} role="status">
      <h1>{isWell ? t.well : t.notWell}</h1>
      <p>{stopped > 0 ? t.stopped(stopped) : isWell ? t.ready : ''}</p>
    </section>
  );
}

const CLOSE_MS = 5_000;

function Facts({
  health: { clock, dailyRun },
  head,
  misdated,
}: {
  readonly health: Health;
  readonly head: string | null;
  readonly misdated: components['schemas']['ProjectionList']['misdated'];
}) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { differenceMs: difference } = clock;
  const isRight = difference === null || Math.abs(difference) <= CLOSE_MS;
  return (
    <dl className="facts card">
      <dt>{t.clock}</dt>
      <dd>{isRight ? t.clockRight : `${difference} ${t.clockWrong}`}</dd>
      <dt>{t.daily}</dt>
      <dd>{dailyRun.lastDay === null ? t.dailyNone : formatDay(dailyRun.lastDay, language)}</dd>
      <dt>{t.head}</dt>
      <dd>
        <code>{head ?? '–'}</code>
      </dd>
      {misdated !== null && misdated.count > 0 && (
        <>
          <dt>{t.misdated}</dt>
          <dd>
            {misdated.count} {t.events}
          </dd>
        </>
      )}
    </dl>
  );
}
