import { expect, test } from '@jest/globals';
import { formatStanding } from './format-standing.js';

test('what is due before a contract is told in Dutch', () => {
  const stretch = { standing: 'toSign', from: '2022-03-01', due: '2022-05-30', waiversDue: '2022-03-31' };
  const answer = {
    date: '2022-03-02',
    knownAt: '2022-03-02T09:00:00.000Z',
    standing: { Contracten: { standing: 'toSign', stretches: [stretch] } },
  };
  const lines = formatStanding(answer as never);
  expect(lines.find((line) => line.startsWith('→'))).toContain('vrijstellingen beslist tegen 2022-03-31');
});
