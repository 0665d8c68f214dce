/** What is recorded of an entry is recorded of that one, whatever is there of another of its kind. */
import { test } from '@jest/globals';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import type { Past } from '../../../test/support/grammar.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import type { DomainEvent } from '../kernel/event.js';

const { ready, attestDecided, attestIssued, attestWithdrawn, effortsDeclared } = trajectory;
const { signed, sign, amend, amended, suspend, suspended } = trajectory;
const { signaturePostponed, postponeSignature, waiverDecided, decideWaiver } = trajectory;
const { breachFound, defaultNoticed, heard, sanctioned, finePaid, recordFinePayment } = enforcement;

const second = { trajectory: 'trajectory-2' };
const opened = example.trajectoryOpened({ on: '2015-02-01', type: 'TT_IBVP', ...second });
const two = { contract: 'contract-2', ...second };
const source = { system: 'KBI-01.00', statedOn: '2023-03-01' };
const stated = attestIssued({ on: '2023-03-01', attest: 'attest-0', trajectory: undefined, source });
const fined = [example.obliged(), breachFound(), defaultNoticed(), heard(), sanctioned()];
/** Whose attest rests on a contract of which every part is met. */
const attested = [...ready(), signed(), ...trajectory.allMet, attestDecided()];
const periods = { first: { from: '2022-05-10', until: '2022-05-19' } };

test.each<[string, readonly Past<example.CommandMessage>[], example.CommandMessage, DomainEvent]>([
  [
    'an attest beside another',
    [...ready(), attestDecided(), attestIssued({ attest: 'attest-2' })],
    trajectory.issueAttest(),
    attestIssued(),
  ],
  [
    'the withdrawal of an attest after that of another',
    [
      ...attested,
      attestIssued(),
      stated,
      attestWithdrawn({ attest: 'attest-0', trajectory: undefined, decidedOn: undefined }),
    ],
    trajectory.withdrawAttest(),
    attestWithdrawn(),
  ],
  [
    'the withdrawal of an attest on the day on which it was made out, and not of one before',
    [...attested, stated, attestIssued()],
    trajectory.withdrawAttest({ on: '2023-03-10' }),
    attestWithdrawn({ on: '2023-03-10' }),
  ],
  [
    'efforts in a trajectory beside another',
    [...ready(), opened, effortsDeclared(second)],
    trajectory.declareEfforts(),
    effortsDeclared(),
  ],
  ['a contract beside another', [...ready(), opened, signed(two)], sign(), signed()],
  [
    'an addendum of a contract beside that of another',
    [...ready(), opened, signed(two), amended({ contract: 'contract-2' }), signed()],
    amend(),
    amended(),
  ],
  [
    'a second addendum',
    [...ready(), signed(), amended()],
    amend({ addendum: '2', on: '2022-10-01' }),
    amended({ addendum: '2', on: '2022-10-01' }),
  ],
  [
    'a suspension of a contract beside that of another',
    [...ready(), opened, signed(two), signed(), suspended({ contract: 'contract-2' })],
    suspend(),
    suspended(),
  ],
  [
    'a second suspension of the same days',
    [...ready(), signed(), suspended({ suspension: '2', period: periods.first })],
    suspend(),
    suspended(),
  ],
  [
    'a second postponement of a signature',
    [...ready(), signaturePostponed({ postponement: '2' })],
    postponeSignature(),
    signaturePostponed(),
  ],
  [
    'a waiver of a part beside that of another',
    [...ready(), waiverDecided({ part: 'MO' })],
    decideWaiver(),
    waiverDecided(),
  ],
  [
    'a waiver decided anew on another day',
    [...ready(), waiverDecided({ on: '2022-03-31' })],
    decideWaiver(),
    waiverDecided(),
  ],
  [
    'a waiver decided otherwise on the same day',
    [...ready(), waiverDecided({ granted: false })],
    decideWaiver(),
    waiverDecided(),
  ],
  ['a second payment of a fine', [...fined, finePaid({ payment: '2' })], recordFinePayment(), finePaid()],
])('%s', (_, past, command, event) =>
  given(...past)
    .when(command)
    .then(event),
);
