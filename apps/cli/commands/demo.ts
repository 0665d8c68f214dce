import type { Command } from 'commander';
import { loadDemo } from '../../demo/load.js';
import type { CommandContext } from '../context.js';
import { clearLine } from '../progress-bar.js';

/** `kbi demo`: made-up dossiers and a history of consultations; loading again changes nothing. */
export function addDemo(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .description('load made-up dossiers and a history of consultations')
    .action(() =>
      context.withService([], async ({ url, token }) => {
        const { signal, stderr } = context.dependencies;
        const { organisations, commands, consultations } = await loadDemo({
          baseUrl: url,
          token,
          progress: ({ step, done, total, secondsLeft }) => {
            clearLine(stderr);
            if (stderr.isTTY) stderr.write(`  … ${done} of ${total} ${step}, ${secondsLeft} s left`);
          },
          signal,
        }).finally(() => clearLine(stderr));
        context.print(`${organisations} organisations, ${commands} commands`);
        context.print(`${consultations.granted} consultations granted, ${consultations.refused} refused`);
      }),
    );
}
