/** The shortest way to every refusal of a decision on a finding. */
import type { findingRefusals as texts } from '../../libs/domain/refusals/finding.js';
import * as finding from './finding-examples.js';
import { given } from './given.js';

export const findingRefusals: Record<keyof typeof texts, () => unknown> = {
  FINDING_UNKNOWN: () => given().when(finding.closeFinding()).decision,
  FINDING_NOT_OPEN: () =>
    given(finding.importFindingNoted, finding.findingClosed).when(
      finding.closeFinding({ outcome: 'CORRECTED' }),
    ).decision,
};
