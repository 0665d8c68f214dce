import type { TokenVerifier } from '../../../libs/platform/authentication.js';
import type { AnswerCache } from '../consultations/answer-cache.js';
import type { GrantedDossier } from '../consultations/granted-dossier.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { Bulkhead } from '../http/bulkhead.js';
import type { EventStreams } from '../http/event-streams.js';
import type { HeldBytes } from '../http/held-bytes.js';
import type { Metrics } from '../http/metrics.js';
import type { Operation, Work } from '../http/operation.js';
import type { ProblemFormat } from '../http/problem.filter.js';
import type { RateLimits } from '../http/rate-limits.js';
import type { BuiltPages } from '../pages/built-pages.js';
import type { DevelopmentIssuer } from '../sign-in/development-issuer.js';
import type { SignInNeeds } from '../sign-in/sign-in.operation.js';

/** All that the service is made of. */
export interface ServiceDependencies extends Dependencies, Omit<SignInNeeds, keyof Dependencies> {
  readonly operations: readonly Operation[];
  readonly tokens: TokenVerifier;
  readonly pages: BuiltPages;
  /** Where people sign in for development; undefined when an issuer is configured. */
  readonly development: DevelopmentIssuer | undefined;
  readonly answers: AnswerCache<GrantedDossier>;
  readonly metrics: Metrics;
  readonly limits: RateLimits;
  readonly bulkheads: Readonly<Record<Work, Bulkhead>>;
  /** Bounds what waits until a read model has counted in what it asks for. */
  readonly waits: Readonly<Record<Work, Bulkhead>>;
  readonly eventStreams: EventStreams;
  /** Of the bodies of requests. */
  readonly heldBytes: HeldBytes;
  /** What takes their place for work that may take long: it reads over connections of its own. */
  readonly ofLongWork: Pick<Dependencies, 'pool' | 'store'>;
  readonly problemFormats: readonly ProblemFormat[];
}
