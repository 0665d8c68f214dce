import { InvalidArgumentError, type Command } from 'commander';
import { SCOPES, type Scope } from '../../../libs/platform/authentication.js';
import type { CommandContext } from '../context.js';

/** `kbi token`: prints a token of the local issuer and nothing else. Needs no running service. */
export function addToken(program: Command, context: CommandContext): void {
  program
    .command('token')
    .description('print a token of the local issuer, for development')
    .requiredOption('--scopes <list>', `with commas: ${SCOPES.join(', ')}`, parseScopes)
    .option('--expires-in <seconds>', 'how long it is valid', parseSeconds)
    .action(async ({ scopes, expiresIn }: { scopes: Scope[]; expiresIn?: number }) => {
      context.print(await context.issueToken(scopes, undefined, expiresIn));
    });
}

function parseScopes(list: string): Scope[] {
  return list.split(',').map((name) => {
    const scope = SCOPES.find((known) => known === name.trim());
    if (!scope) throw new InvalidArgumentError(`Scopes are ${SCOPES.join(', ')}.`);
    return scope;
  });
}

function parseSeconds(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number of seconds.');
  return Number(text);
}
