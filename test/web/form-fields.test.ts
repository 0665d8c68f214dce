/** A form has the fields of the schema of its command, and gives what was filled in as the command has it. */
import { beforeAll, expect, test } from '@jest/globals';
import {
  contentOf,
  fieldsOf,
  type ApiDocument,
  type FormField,
} from '../../apps/web/recording/form-fields.js';
import { commandNames, frequentCommands } from '../../apps/web/recording/frequent-commands.js';
import { events } from '../../libs/client/labels.js';
import { describedService } from '../support/described-service.js';

let document: ApiDocument;
beforeAll(async () => {
  document = (await describedService()) as unknown as ApiDocument;
});

const leaves = (fields: readonly FormField[]): readonly FormField[] =>
  fields.flatMap((field) => {
    if (field.kind === 'group') return leaves(field.fields);
    return field.kind === 'rows' ? field.rows.flatMap(leaves) : [field];
  });

test.each(commandNames)('%s can be filled in whole: nothing that is required is left out', (command) => {
  const schema = document.components.schemas[command]!;
  const fields = fieldsOf(document, command);
  const names = new Set(fields.filter(({ isRequired }) => isRequired).map(({ name }) => name));
  expect([...names, 'person'].sort()).toEqual([...schema.required!].sort());
  const { event, ...more } = frequentCommands[command];
  expect(events[event]).toBeDefined();
  if ('begins' in more) expect(names).toContain(more.begins);
  const places = leaves(fields).map(({ at }) => at);
  expect(new Set(places).size).toBe(places.length);
});

test('the command has what was filled in, in its form, and nothing else', () => {
  const filledIn: Readonly<Record<string, readonly string[]>> = {
    '/on': ['2018-01-08'],
    '/course': [' course-1 '],
    '/provider': ['12345'],
    '/module/level': ['A1'],
    '/module/skills': ['LISTENING', 'READING'],
    '/remark': [' '],
    '/unknown': ['x'],
  };
  const content = contentOf(fieldsOf(document, 'EnrolInCourse'), (at) => filledIn[at] ?? []);
  expect(content).toEqual({
    on: '2018-01-08',
    course: 'course-1',
    provider: '12345',
    module: { level: 'A1', skills: ['LISTENING', 'READING'] },
  });
});

test('rows that are empty are left out, and yes and no are told apart from nothing', () => {
  const fields = fieldsOf(document, 'RecordNt2Test');
  const filledIn: Readonly<Record<string, readonly string[]>> = {
    '/results/1/skill': ['READING'],
    '/results/1/level': ['A2'],
    '/results/1/passed': ['no'],
  };
  const content = contentOf(fields, (at) => filledIn[at] ?? []);
  expect(content).toEqual({ results: [{ skill: 'READING', level: 'A2', passed: false }] });
});

test.each([
  ['Huis van het Nederlands (Noord) (0099105195)', '0099105195'],
  ['0099.105.195', '0099.105.195'],
  ['Huis (Noord)', 'Huis (Noord)'],
])('an organisation is chosen by name, and sent by number: %s', (filledIn, sent) => {
  const fields = fieldsOf(document, 'StartLease');
  expect(fields.find(({ name }) => name === 'landlord')?.kind).toBe('organisation');
  expect(contentOf(fields, (at) => (at === '/landlord' ? [filledIn] : []))).toEqual({ landlord: sent });
});
