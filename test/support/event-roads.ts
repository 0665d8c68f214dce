/** By which roads each event of a dossier comes into the log: by command, by import, or both. */
import fc from 'fast-check';
import { addTerm, day } from '../../libs/domain/dates.js';
import { dossierCommands } from '../../libs/domain/dossier/decide.js';
import { dossierEvents, type DossierEventName } from '../../libs/domain/dossier/dossier.js';
import type { DomainEvent } from '../../libs/domain/event.js';
import { dossier as dossierSchema } from '../../libs/magda/edition-01/dossier.js';
import { observe } from '../../libs/magda/observe.js';
import { one } from '../../libs/magda/schema.js';
import { branch } from '../../libs/magda/tree.js';
import { generated } from './dossier-generator.js';
import { answer, status, trajectories, trajectory as stated } from './observed.js';

export interface Roads {
  readonly commands: readonly string[];
  readonly imported: boolean;
  /** Why there is one road only, or none. */
  readonly because: string | undefined;
}

const ofTheImport = 'it tells of an import itself';
const notOfTheEdition = 'edition 01.00 doesn’t state it';
const ofThePartner = 'it is the partner’s own, and in no official document';
const followsByItself = 'it follows from other facts, in the append of the one that brings it about';

/** Why an event has no command, or no import. The test of this file asks a reason for each. */
const reasons: Partial<Record<DossierEventName, string>> = {
  OfficialAnswerImported: ofTheImport,
  ImportFindingNoted: ofTheImport,
  NoLongerStated: 'a source takes back by stating a whole document without it',
  OrderStated: 'a source orders by stating a whole document in another order',
  InszReplaced: notOfTheEdition,
  ResidenceStated: notOfTheEdition,
  PersonInscribed: ofThePartner,
  InscriptionEnded: ofThePartner,
  PersonErased: 'erasure has a door of its own, `POST /v1/commands/ErasePerson`',
  Nt2TestWithdrawn: notOfTheEdition,
  LeaseStarted: notOfTheEdition,
  LeaseEnded: notOfTheEdition,
  LanguageProofAccepted: notOfTheEdition,
  LanguageProofWithdrawn: notOfTheEdition,
  LanguageExemptionGranted: notOfTheEdition,
  LanguageExemptionEnded: notOfTheEdition,
  LanguageRequirementPostponed: notOfTheEdition,
  LanguageRequirementMet: followsByItself,
  LanguageRequirementReopened: followsByItself,
};

export function eventRoads(): ReadonlyMap<DossierEventName, Roads> {
  const imported = importedTypes();
  const names = Object.keys(dossierEvents) as DossierEventName[];
  return new Map(
    names.map((name) => [
      name,
      {
        commands: Object.values(dossierCommands).flatMap((command) =>
          command.records.includes(name) ? [command.name] : [],
        ),
        imported: imported.has(name),
        because: reasons[name],
      },
    ]),
  );
}

/** What importing made-up documents really records: first answers, and later ones that say something else. */
function importedTypes(): ReadonlySet<string> {
  const documents = fc.sample(generated(one('KBIDossier', dossierSchema)), { seed: 2018, numRuns: 40 });
  const turned = documents.map(({ children }) =>
    children.map((section) => ({ ...section, children: section.children.toReversed() })),
  );
  const trajectory = (code: string) => trajectories(stated('TT_NT2', status(code, '2017-02-01')));
  const answers = [
    ...documents.flatMap(({ children }, n) => [children, turned[n] ?? []]),
    [branch('VormingsActiviteiten', []), trajectory('GS')],
    [trajectory('OP')],
  ];
  const history = answers.reduce<readonly DomainEvent[]>((known, sections, n) => {
    const later = answer(sections, addTerm(day('2010-01-01'), { months: n }));
    return [...known, ...observe(later, known, String(n)).events];
  }, []);
  return new Set(history.map(({ type }) => type));
}
