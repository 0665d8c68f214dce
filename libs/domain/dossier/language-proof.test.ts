import { test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { refuse } from '../refusals/refusal.js';

const { proofAccepted, proofWithdrawn, acceptProof, exempted, exempt, exemptionEnded, endExemption } =
  example;

test('a proof is accepted; what the document says is kept sealed', () =>
  given()
    .when(acceptProof({ document: 'Diploma 12' }))
    .then(proofAccepted({ document: 'Diploma 12' })));

test('one id is one proof', () =>
  given(proofAccepted)
    .when(acceptProof({ level: 'A1' }))
    .then(refuse('PROOF_KNOWN', '/proof')));

test('a proof accepted in error is withdrawn', () =>
  given(proofAccepted).when(example.withdrawProof()).then(proofWithdrawn()));

test('a withdrawn proof does not come back by asking again', () =>
  given(proofAccepted, proofWithdrawn).when(acceptProof()).then(refuse('PROOF_WITHDRAWN', '/proof')));

test('of several proofs each is known, and withdrawn, by itself', () => {
  const second = { proof: 'proof-2' };
  given(proofAccepted).when(acceptProof(second)).then(proofAccepted(second));
  const both = given(proofAccepted, proofAccepted(second));
  both.when(example.withdrawProof(second)).then(proofWithdrawn(second));
  both.when(example.withdrawProof({ proof: 'proof-3' })).then(refuse('PROOF_UNKNOWN', '/proof'));
  given(proofAccepted, proofAccepted(second), proofWithdrawn(second)).when(acceptProof()).then();
});

test('an exemption is granted; its ground is kept sealed', () => given().when(exempt()).then(exempted()));

test('a second exemption is not granted while one holds', () =>
  given(exempted)
    .when(exempt({ on: '2019-01-01' }))
    .then(refuse('ALREADY_EXEMPT', '/on')));

test('an exemption is granted again after the first one ended', () =>
  given(exempted, exemptionEnded)
    .when(exempt({ on: '2020-01-01' }))
    .then(exempted({ on: '2020-01-01' })));

test('an exemption is granted anew on the day on which one ended, and ends again', () => {
  const endedAtOnce = [exempted, exemptionEnded({ on: '2018-07-01' })];
  given(...endedAtOnce)
    .when(exempt())
    .then(exempted());
  given(...endedAtOnce, exempted)
    .when(endExemption({ on: '2018-07-01' }))
    .then(exemptionEnded({ on: '2018-07-01' }));
});

test('an exemption ends', () => given(exempted).when(endExemption()).then(exemptionEnded()));

test('an exemption does not end before it begins', () =>
  given(exempted)
    .when(endExemption({ on: '2018-06-30' }))
    .then(refuse('NOT_EXEMPT', '/on')));
