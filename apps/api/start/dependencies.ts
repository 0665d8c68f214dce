import type { TokenVerifier } from '../../../libs/platform/authentication.js';
import type { AnswerCache } from '../consultations/answer-cache.js';
import type { GrantedDossier } from '../consultations/granted-dossier.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { Metrics } from '../http/metrics.js';
import type { Operation } from '../http/operation.js';
import type { ProblemFormat } from '../http/problem.filter.js';
import type { RateLimits } from '../http/rate-limits.js';

/** All that the service is made of. */
export interface ServiceDependencies extends Dependencies {
  readonly operations: readonly Operation[];
  readonly tokens: TokenVerifier;
  readonly answers: AnswerCache<GrantedDossier>;
  readonly metrics: Metrics;
  readonly limits: RateLimits;
  readonly problemFormats: readonly ProblemFormat[];
}
