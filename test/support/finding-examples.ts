/** Named events and commands about findings, each with sensible fields that a test overrides. */
import { dossierEvents as e } from '../../libs/domain/catalogue.js';
import { dossierCommands as c } from '../../libs/domain/dossier/decide.js';
import { commandExample } from './examples.js';
import { eventExample } from './event-example.js';

const code = 'NOT_OBLIGED';
const place = 'Trajecten/Traject/Type';
const source = { system: 'KBI-01.00', statedOn: '2018-03-30' };
export const importFindingNoted = eventExample(e.ImportFindingNoted, { source, code, place });

const closing = {
  on: '2018-04-05',
  finding: `${code}:${place}`,
  outcome: 'NOT_OURS',
  reason: 'Of another office',
};
export const findingClosed = eventExample(e.FindingClosed, { ...closing, kind: 'STATED_OTHERWISE', code });
export const closeFinding = commandExample(c.CloseFinding, closing);
