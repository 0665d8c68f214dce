import type { Command } from 'commander';
import { loadDemo, type DemoProgress } from '../../demo/load.js';
import type { Session } from '../session.js';
import type { World } from '../world.js';

/** `kbi demo`: made-up dossiers and a history of consultations; loading again changes nothing. */
export function addDemo(program: Command, session: Session): void {
  program
    .command('demo')
    .description('load made-up dossiers and a history of consultations')
    .action(() =>
      session.withService([], async ({ url, token }) => {
        const { signal, stderr } = session.world;
        const { organisations, commands, consultations } = await loadDemo({
          baseUrl: url,
          token,
          progress: (progress) => show(stderr, progress),
          signal,
        }).finally(() => clear(stderr));
        session.out(`${organisations} organisations, ${commands} commands`);
        session.out(`${consultations.granted} consultations granted, ${consultations.refused} refused`);
      }),
    );
}

function show(terminal: World['stderr'], { step, done, total, secondsLeft }: DemoProgress): void {
  if (terminal.isTTY) terminal.write(`\r\u001b[2K  … ${done} of ${total} ${step}, ${secondsLeft} s left`);
}

function clear(terminal: World['stderr']): void {
  if (terminal.isTTY) terminal.write('\r\u001b[2K');
}
