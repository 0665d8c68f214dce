import { Command } from 'commander';
import { addErase, addRotateMasterKey } from './commands/administer.js';
import { addAudit } from './commands/audit.js';
import { addConformance } from './commands/conformance.js';
import { addDemo } from './commands/demo.js';
import { addImport } from './commands/import.js';
import { addRebuild, addStatus } from './commands/projections.js';
import { addLists } from './commands/organisations.js';
import { addReplay } from './commands/replay.js';
import { addReport } from './commands/report.js';
import { addBulk, addDeclare, addSend } from './commands/send.js';
import { addToken } from './commands/token.js';
import { exitCodeOf, explain, type ExitCode } from './failure.js';
import { Session } from './session.js';
import type { World } from './world.js';

/**
 * Runs `kbi` with these arguments. Answers go to the standard output; progress and problems beside it.
 * @param argv what follows the name of the program @returns how it ended; it never throws
 */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const program = programOf(world);
  const session = new Session(world, program);
  for (const add of everyCommand) add(program, session);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    const explanation = explain(error, world.signal);
    if (explanation !== '') session.note(explanation);
    return exitCodeOf(error, world.signal);
  }
}

const everyCommand = [
  addToken,
  addStatus,
  addReplay,
  addReport,
  addAudit,
  addImport,
  addConformance,
  addSend,
  addBulk,
  addDeclare,
  addLists,
  addRebuild,
  addErase,
  addRotateMasterKey,
  addDemo,
];

function programOf({ stdout, stderr }: World): Command {
  return new Command('kbi')
    .description(
      'Kruispuntbank Inburgering. Works with the running service; when none runs, with its parts, for this command.',
    )
    .option('--token <token>', 'whose rights are used (or KBI_TOKEN); else the local issuer gives one')
    .option('--organisation <kbo>', 'in whose name the local issuer gives it; the agency unless said')
    .option('--user <name>', 'for whom; you unless said')
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
}
