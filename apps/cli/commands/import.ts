import type { Command } from 'commander';
import { importBar, importFiles } from '../import.js';
import type { Session } from '../session.js';

/** `kbi import`: official answers; exit code 1 when something is not understood or was not imported. */
export function addImport(program: Command, session: Session): void {
  program
    .command('import')
    .description('import official answers (KBI 01.00); importing again changes nothing')
    .argument(
      '<paths...>',
      'files, directories (every .xml in them), or - for one document on standard input',
    )
    .option('--json', 'a line of JSON a document')
    .addHelpText(
      'after',
      '\nEnds with 0 when all that the documents say is in the log, 1 when something is not understood or not\n' +
        'imported (it is listed), 2 when asked wrongly, 4 when the service was away. Interrupted, the same command\n' +
        'goes on where it was.',
    )
    .action((paths: string[], { json = false }: { json?: boolean }) =>
      session.withService(['import'], async ({ kbi }) => {
        const { signal, stdin, stderr } = session.world;
        const whileAsked = (tell: (line: string) => void) => (line: string) => {
          if (!signal.aborted) tell(line);
        };
        const exitCode = await importFiles(paths, {
          send: kbi.importer(),
          out: whileAsked((line) => session.out(line)),
          note: whileAsked((line) => session.note(line)),
          progress: importBar(stderr),
          json,
          input: stdin,
          signal,
        });
        signal.throwIfAborted();
        session.exitCode = exitCode;
      }),
    );
}
