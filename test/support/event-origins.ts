/** How each event of a dossier comes into the log: by command, by import, or both. */
import fc from 'fast-check';
import { dossierEvents } from '../../libs/domain/catalogue.js';
import { dossierCommands } from '../../libs/domain/dossier/decide.js';
import { addTerm, day } from '../../libs/domain/kernel/dates.js';
import type { AnyEventDefinition, DomainEvent } from '../../libs/domain/kernel/event.js';
import { dossier as dossierSchema } from '../../libs/magda/edition-01/dossier.js';
import { observe } from '../../libs/magda/observe.js';
import { one } from '../../libs/magda/schema.js';
import { branch } from '../../libs/magda/tree.js';
import { generated } from './dossier-generator.js';
import { answer, status, trajectories, trajectory as stated } from './observed.js';

export interface Origins {
  readonly event: AnyEventDefinition;
  /** The commands that record it. */
  readonly commands: readonly string[];
  /** Whether an import really records it. */
  readonly imported: boolean;
}

export function eventOrigins(): readonly Origins[] {
  const imported = importedTypes();
  return Object.values(dossierEvents).map((event: AnyEventDefinition) => ({
    event,
    commands: Object.values(dossierCommands).flatMap(({ name, records }) =>
      records.some((recorded) => recorded === event) ? [name] : [],
    ),
    imported: imported.has(event.name),
  }));
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
