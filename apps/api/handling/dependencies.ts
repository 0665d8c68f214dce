import type pg from 'pg';
import type { EventStore } from '../../../libs/event-store/port.js';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Configuration } from '../../../libs/platform/config.js';
import type { Log } from '../../../libs/platform/logging.js';
import type { BlindIndex } from '../../../libs/privacy/blind-index.js';
import type { ErasureJournal } from '../../../libs/privacy/erasure-journal.js';
import type { KeyRing } from '../../../libs/privacy/key-ring.js';
import type { ProjectionEngine } from '../../../libs/projection/engine.js';
import type { Protection } from '../../../libs/projection/protection.js';
import type { Dossiers } from './dossiers.js';
import type { EvenTime } from './even-time.js';
import type { ExchangeAgreements } from './exchange-agreements.js';
import type { InszPointers } from './insz-pointers.js';
import type { Positions } from './positions.js';
import type { RegisteredOrganisations } from './registered-organisations.js';
import type { ReadModelNews } from './read-model-news.js';
import type { Rights } from './rights.js';

/** What handlers may ask for; each picks what it uses. */
export interface Dependencies {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Log;
  /** Of the read models; those of reports and audits are other connections. */
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly keyRing: KeyRing;
  readonly blindIndex: BlindIndex;
  readonly journal: ErasureJournal;
  readonly projections: ProjectionEngine;
  readonly news: ReadModelNews;
  readonly organisations: RegisteredOrganisations;
  readonly agreements: ExchangeAgreements;
  readonly dossiers: Dossiers;
  readonly even: EvenTime;
  readonly pointers: InszPointers;
  readonly positions: Positions;
  /** Of few persons, in reports. */
  readonly protection: Protection;
  readonly rights: Rights;
  /** Whether it is being loaded by this process now: figures are not complete yet. */
  readonly demo: { isLoading: boolean };
}
