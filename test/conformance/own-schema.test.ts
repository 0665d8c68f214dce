/** The XSD that an endpoint publishes accepts and refuses what our schema does, as judged by xmllint. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { validate } from '../../libs/magda/validate.js';
import { auditLogQuestion, auditLogReply } from '../../libs/magda/audit-log/messages.js';
import { dossierQuestion, dossierReply } from '../../libs/magda/edition-01/messages.js';
import { renderXml, writeXml } from '../../libs/magda/write.js';
import { xsdOf } from '../../libs/magda/xsd.js';
import { generated } from '../support/dossier-generator.js';
import { tamperedWith } from '../support/tampering.js';
import { judgedBy } from '../support/xmllint.js';

const services = [
  [dossierQuestion, dossierReply],
  [auditLogQuestion, auditLogReply],
];
const elements = services.flatMap((messages) =>
  messages.map((element) => ({
    name: element.name,
    element,
    schema: { fileName: 'own.xsd', contents: renderXml(xsdOf(messages)) },
  })),
);

describe.each(elements)('by our own schema $name', ({ element, schema }) => {
  test('accepts what our schema accepts', async () => {
    const trees = fc.sample(generated(element), { seed: 2018, numRuns: 40 });
    const judged = await judgedBy(
      schema,
      [],
      trees.map((tree) => writeXml(tree, element)),
    );
    expect(judged.filter(({ valid }) => !valid)).toEqual([]);
  });

  test('refuses exactly what our schema refuses', async () => {
    const tampered = fc.sample(generated(element).chain(tamperedWith), { seed: 2018, numRuns: 150 });
    const judged = await judgedBy(schema, [], tampered.map(renderXml));
    const verdicts = tampered.map((tree, index) => ({
      ours: validate(tree, element),
      theirs: judged[index]!,
    }));
    expect(verdicts.filter(({ ours, theirs }) => (ours.length === 0) !== theirs.valid)).toEqual([]);
    expect(verdicts.filter(({ theirs }) => !theirs.valid).length).toBeGreaterThan(50);
  });
});
