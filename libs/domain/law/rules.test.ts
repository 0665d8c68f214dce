import { expect, test } from '@jest/globals';
import { testsOfRules } from '../../../test/support/rules-page.js';
import { dossierCommands } from '../dossier/decide.js';
import { refusalsOf } from '../dossier/refusals-of.js';
import type { Rule } from '../kernel/rule.js';
import { rulesByPart } from './rules.js';

const rules = Object.values(rulesByPart).flatMap((part) => Object.entries(part));
const commands = new Map(Object.entries<Parameters<typeof refusalsOf>[0]>(dossierCommands));

test('each rule has an id of its own', () => {
  const ids = rules.map(([, { id }]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(rules)('%s is tested around its dates', (name) =>
  expect([...testsOfRules().keys()]).toContain(name),
);

test.each(rules)('the commands of %s exist, and give its refusals', (_, rule: Rule<unknown>) => {
  const known = rule.commands.map((name) => commands.get(name));
  expect(known).not.toContain(undefined);
  const given = known.flatMap((command) => (command ? refusalsOf(command) : []));
  expect(given).toEqual(expect.arrayContaining([...rule.refusals]));
});
