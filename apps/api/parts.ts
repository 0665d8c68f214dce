import type pg from 'pg';
import type { EventStore } from '../../libs/event-store/port.js';
import type { TokenVerifier } from '../../libs/platform/authentication.js';
import type { Clock } from '../../libs/platform/clock.js';
import type { Configuration } from '../../libs/platform/config.js';
import type { Log } from '../../libs/platform/logging.js';
import type { BlindIndex } from '../../libs/privacy/blind-index.js';
import type { KeyRing } from '../../libs/privacy/key-ring.js';
import type { AgreementDirectory } from './agreements/agreement-directory.js';
import type { AnswerMemory } from './consultations/answer-memory.js';
import type { OrganisationDirectory } from './consultations/organisation-directory.js';
import type { ProjectionEngine } from '../../libs/projection/engine.js';
import type { Metrics } from './http/metrics.js';
import type { RateLimits } from './http/rate-limits.js';
import type { DossierRepository } from './dossiers/dossier-repository.js';

/** What the service is made of; Nest hands it to whoever asks for `PARTS`. */
export interface Parts {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Log;
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly keyRing: KeyRing;
  readonly blindIndex: BlindIndex;
  readonly tokens: TokenVerifier;
  readonly projections: ProjectionEngine;
  readonly organisations: OrganisationDirectory;
  readonly agreements: AgreementDirectory;
  readonly dossiers: DossierRepository;
  readonly answers: AnswerMemory;
  readonly metrics: Metrics;
  readonly limits: RateLimits;
}

export const PARTS = Symbol('parts of the service');
