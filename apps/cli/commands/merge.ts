import { Argument, type Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { CommandContext } from '../context.js';
import { readText } from '../input.js';
import { options } from '../options.js';

const survivor = () => new Argument('<dossier>', 'the dossier that goes on');
const other = () => new Argument('<from>', 'the other dossier');

interface Asked {
  readonly json?: true;
  readonly moved?: string;
}

/** `kbi merge` and `kbi unmerge`: two dossiers of one person become one, and one of two becomes two again. */
export function addMerge(program: Command, context: CommandContext): void {
  program
    .command('merge')
    .description('merge two dossiers of one person; why is read from standard input')
    .addArgument(survivor())
    .addArgument(other())
    .addOption(options.json())
    .action((dossier: string, from: string, { json }: Asked) =>
      context.withService(['command', 'admin'], async ({ kbi }) => {
        const params = { header: idempotencyKey() };
        const body = { dossier, from, reason: await readText('-', context.dependencies) };
        const merged = await unwrap(kbi.http.POST('/v1/commands/MergeDossiers', { params, body }));
        const isNew = merged.outcome === 'recorded';
        context.printResult(merged, json === true, () => [
          isNew ? `Dossier ${from} is samengevoegd met ${dossier}.` : 'Deze dossiers waren al samengevoegd.',
          `Alles van deze persoon staat nu in dossier ${dossier}.`,
        ]);
      }),
    );
  program
    .command('unmerge')
    .description('undo that two dossiers were merged; why is read from standard input')
    .addArgument(survivor())
    .addArgument(other())
    .option('--moved <list>', 'ids of later events, with commas, that are of the other person')
    .addOption(options.json())
    .action((dossier: string, from: string, { json, moved }: Asked) =>
      context.withService(['command', 'admin'], async ({ kbi }) => {
        const params = { header: idempotencyKey() };
        const list = moved === undefined ? [] : moved.split(',');
        const body = { dossier, from, moved: list, reason: await readText('-', context.dependencies) };
        const parted = await unwrap(kbi.http.POST('/v1/commands/UnmergeDossiers', { params, body }));
        context.printResult(parted, json === true, () => [
          `Dossier ${from} staat weer op zichzelf; ` +
            (list.length === 1 ? '1 later feit ging mee.' : `${list.length} latere feiten gingen mee.`),
        ]);
      }),
    );
}
