/** An option means one thing wherever it stands on the command line. */
import { expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { collected } from '../../apps/cli/options.js';
import { commandLine } from '../../apps/cli/run.js';
import { cliDependencies, runKbi } from '../support/kbi.js';

const withChildren = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap((child) => withChildren(child)),
];

test('an option has one description, and no command has one with the name of an option of all commands', () => {
  const { program } = commandLine(cliDependencies({ env: {} }).dependencies);
  const meanings = new Map<string, Set<string>>();
  for (const { options } of withChildren(program))
    for (const { long, description } of options) {
      const known = meanings.get(String(long)) ?? new Set();
      meanings.set(String(long), known.add(description));
    }
  expect([...meanings].filter(([, descriptions]) => descriptions.size > 1)).toEqual([]);
  const ofAll = program.options.map(({ long }) => long);
  const own = program.commands.flatMap((command) => withChildren(command)).flatMap(({ options }) => options);
  expect(own.filter(({ long }) => ofAll.includes(long))).toEqual([]);
  expect(meanings.size).toBeGreaterThan(20);
});

const { program } = commandLine(cliDependencies({ env: {} }).dependencies);
const pathOf = (command: Command): readonly string[] =>
  command.parent ? [...pathOf(command.parent), command.name()] : [];
/** Values of options that look at theirs at once. */
const checked: Readonly<Record<string, string>> = {
  '--scopes': 'command',
  '--expires-in': '60',
  '--seed': '1',
  '--scale': '0.5',
};

const withValue = withChildren(program).flatMap((command) =>
  command.options
    .filter(
      ({ required, optional, variadic, parseArg }) =>
        (required || optional) && !variadic && parseArg !== collected,
    )
    .map((option) => ({ path: pathOf(command), option })),
);

test.each(
  withValue.map(({ path, option }) => [`kbi ${path.join(' ')}`, option.flags, path, option] as const),
)(
  '%s refuses %s that is given twice, and names it',
  async (_, flags, path, { long, argChoices: [choice] = [] }) => {
    const value = choice ?? checked[long!] ?? 'x';
    const argv = [...path, long!, value, `${long!}=${value}`];
    const { exitCode, stderr } = await runKbi(argv, { env: {} });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `error: option '${flags}' is given twice\n`,
    });
  },
);
