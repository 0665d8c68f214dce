import { dossierEvents } from '../../../libs/domain/catalogue.js';
import { dateOf, type Dated } from '../../../libs/domain/dossier/subject.js';
import type { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { streams } from '../../../libs/domain/streams.js';
import { date, integer, optional, text, uuid } from '../../../libs/projection/columns.js';
import { rows, type Projection } from '../../../libs/projection/define.js';
import { documents } from '../../../libs/projection/documents.js';

const lives = rows(
  { dossier: uuid },
  { since: date, standing: text, contractSignedOn: optional(date), corrected: integer },
  { history: 'kept' },
);

interface Life {
  readonly since?: DateOnly;
  readonly standing: string;
  readonly contractSignedOn?: DateOnly;
  readonly corrected: number;
  /** Events; no row depends on it. */
  readonly events: number;
}

/** The events after which somebody stands elsewhere. */
const standings: Readonly<Record<string, string>> = {
  DossierOpened: 'known',
  PersonRegistered: 'registered',
  TrajectoryOpened: 'in a trajectory',
  TrajectoryClosed: 'ended',
};

/** A document read model that reads every event of a dossier, and keeps the history of the few rows that change. */
export const benchmarkDocuments: Projection = documents('benchmark-lives', 1, {
  tables: { lives },
  of: Object.keys(dossierEvents) as (keyof typeof dossierEvents)[],
  prefix: streams.dossier.prefix,
  initial: { standing: 'unknown', corrected: 0, events: 0 } as Life,
  evolve: (life, { type, facts }): Life => {
    const on = 'on' in facts || 'source' in facts ? dateOf(facts as Dated) : undefined;
    return {
      ...life,
      ...(life.since === undefined && on !== undefined && { since: on }),
      ...(type === 'ContractSigned' && on !== undefined && { contractSignedOn: on }),
      standing: standings[type] ?? life.standing,
      corrected: life.corrected + Number(type === 'FactCorrected'),
      events: life.events + 1,
    };
  },
  rows: ({ since, standing, contractSignedOn, corrected }, stream) => ({
    lives: since
      ? [
          {
            key: { dossier: streams.dossier.idOf(stream) },
            values: { since, standing, contractSignedOn: contractSignedOn ?? null, corrected },
          },
        ]
      : [],
  }),
});
