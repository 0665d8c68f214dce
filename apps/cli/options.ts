import { Option, type Command } from 'commander';

/**
 * The options of more than one command. An option means the same wherever it stands, so it is described here and
 * nowhere else; a test looks for two descriptions of one name.
 */
export const options = {
  json: () => new Option('--json', 'as JSON'),
  from: () => new Option('--from <date>', 'the first day, YYYY-MM-DD'),
  to: () => new Option('--to <date>', 'the last day, YYYY-MM-DD'),
  asOf: () => new Option('--as-of <date>', 'as it was on this day, YYYY-MM-DD; today unless said'),
  knownAt: () =>
    new Option('--known-at <time>', 'as it was known at this instant, with its time zone; now unless said'),
  state: () => new Option('--state <state>', 'only those in this state'),
  use: () =>
    new Option('--use <use>', 'PARTNER (unless said), SUPERVISION, FINDING or OWN_DATA; all for every use'),
  purpose: () => new Option('--purpose <purpose>', 'what the data are asked for; required by `kbi standing`'),
  dossier: () =>
    new Option('--dossier <id>', 'the dossier; without it, the INSZ is read from standard input'),
};

/** Has a command, and those in it, refuse an option with a value that is given twice: one of the two would be lost. */
export function refuseTwice(command: Command): void {
  for (const option of command.options) {
    if (!option.required && !option.optional) continue;
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' is given twice`);
      isGiven = true;
    });
  }
  for (const child of command.commands) refuseTwice(child);
}
