import { join } from 'node:path';
import { expect } from '@jest/globals';
import { auditLogQuestion, auditLogReply } from '../../libs/magda/audit-log/messages.js';
import { dossierQuestion, dossierReply } from '../../libs/magda/edition-01/messages.js';
import type { ElementSchema } from '../../libs/magda/schema.js';
import { testOfficial } from '../support/official.js';
import { disagreements, factsOf, patternsOf } from '../support/schema-facts.js';
import { elementOfSchema } from '../support/xsd.js';

const services: Readonly<Record<string, readonly ElementSchema[]>> = {
  'Inburgering.GeefDossierKBIDienst-01.00': [dossierQuestion, dossierReply],
  'Algemeen.GeefAuditLoggingDienst-02.00': [auditLogQuestion, auditLogReply],
};
const messages = Object.entries(services).flatMap(([service, elements]) =>
  elements.map((ours) => ({ service, ours })),
);

for (const { service, ours } of messages) {
  testOfficial(`our schema of ${ours.name} has every fact of the official schema and no other`, (dir) => {
    const [mine, theirs] = [factsOf(ours), factsOf(officialElement(dir, service, ours))];
    expect({ lacking: without(theirs, mine), tooMuch: without(mine, theirs) }).toEqual({
      lacking: [],
      tooMuch: [],
    });
    expect(mine.length).toBe(new Set(mine).size);
  });

  testOfficial(`the patterns of ${ours.name} accept what those of the official schema accept`, (dir) => {
    const theirs = patternsOf(officialElement(dir, service, ours));
    const pairs = new Map(
      Array.from(patternsOf(ours), ([place, mine]) => {
        const other = theirs.get(place)!;
        return [`${mine.source} and ${other.source}`, { place, mine, other }];
      }),
    );
    const found = Array.from(pairs.values(), ({ place, mine, other }) => ({
      place,
      on: disagreements(mine, other),
    }));
    expect(found.filter(({ on }) => on.length > 0)).toEqual([]);
  });
}

function officialElement(dir: string, service: string, { name }: ElementSchema): ElementSchema {
  const file = join(dir, 'xsd', service, 'WebService', `${name}.xsd`);
  return elementOfSchema(file, name);
}

function without(facts: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return facts.filter((fact) => !known.has(fact));
}
