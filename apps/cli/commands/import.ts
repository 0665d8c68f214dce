import type { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { importFiles } from '../import.js';
import { options } from '../options.js';
import { clearLine, createProgressBar } from '../progress-bar.js';

/** `kbi import`: official answers; exit code 1 when something is not understood or was not imported. */
export function addImport(program: Command, context: CommandContext): void {
  program
    .command('import')
    .description('import official answers (KBI 01.00); importing again changes nothing')
    .argument(
      '<paths...>',
      'files, directories (every .xml in them), or - for one document on standard input',
    )
    .addOption(options.json())
    .addHelpText(
      'after',
      '\nEnds with 0 when all that the documents say is in the log, 1 when something is not understood or not\n' +
        'imported (it is listed), 2 when asked wrongly, 4 when the service was away. Interrupted, the same command\n' +
        'goes on where it was.',
    )
    .action((paths: string[], { json = false }: { json?: boolean }) =>
      context.withService(['import'], async ({ kbi }) => {
        const { signal, stdin, stderr } = context.dependencies;
        const exitCode = await importFiles(paths, {
          send: kbi.importer(),
          print(text) {
            clearLine(stderr);
            if (!signal.aborted) context.print(text);
          },
          printInfo(text) {
            if (!signal.aborted) context.printInfo(text);
          },
          progress: createProgressBar(stderr, 'documents, {eta_formatted}'),
          json,
          stdin,
          signal,
        });
        signal.throwIfAborted();
        context.exitCode = exitCode;
      }),
    );
}
