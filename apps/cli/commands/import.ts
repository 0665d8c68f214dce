import type { Command } from 'commander';
import { importBar, importFiles } from '../import.js';
import type { Session } from '../session.js';

/** `kbi import`: official answers, one by one; exit code 3 when some elements could not be turned into events yet. */
export function addImport(program: Command, session: Session): void {
  program
    .command('import')
    .description('import official answers (KBI 01.00); importing again changes nothing')
    .argument('<paths...>', 'files, directories of .xml files, or - for standard input')
    .option('--json', 'a line of JSON a document')
    .action((paths: string[], { json = false }: { json?: boolean }) =>
      session.withService(['import'], async ({ kbi }) => {
        const { signal, stdin, stderr } = session.world;
        const exitCode = await importFiles(paths, {
          send: (text) => kbi.importXml(text),
          out: (line) => {
            if (!signal.aborted) session.out(line);
          },
          progress: importBar(stderr),
          json,
          input: stdin,
        });
        signal.throwIfAborted();
        session.exitCode = exitCode;
      }),
    );
}
