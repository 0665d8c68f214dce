import { InvalidArgumentError, type Command } from 'commander';
import { SCOPES, type Scope } from '../../../libs/platform/authentication.js';
import type { Session } from '../session.js';

/** `kbi token`: a token of the local issuer, and nothing else, on the standard output. Needs no running service. */
export function addToken(program: Command, session: Session): void {
  program
    .command('token')
    .description('print a token of the local issuer, for development')
    .requiredOption('--scopes <list>', `with commas: ${SCOPES.join(', ')}`, scopesOf)
    .option('--expires-in <seconds>', 'how long it is valid', secondsOf)
    .action(async ({ scopes, expiresIn }: { scopes: Scope[]; expiresIn?: number }) => {
      session.out(await session.issueToken(scopes, expiresIn === undefined ? {} : { expiresIn }));
    });
}

function scopesOf(list: string): Scope[] {
  return list.split(',').map((name) => {
    const scope = SCOPES.find((known) => known === name.trim());
    if (!scope) throw new InvalidArgumentError(`Scopes are ${SCOPES.join(', ')}.`);
    return scope;
  });
}

function secondsOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number of seconds.');
  return Number(text);
}
