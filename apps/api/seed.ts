import type { CommandBus } from '@nestjs/cqrs';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { OrganisationDeclaration } from '../../libs/domain/organisation/declaration.js';
import type { Caller } from '../../libs/platform/authentication.js';
import { DeclareOrganisation } from './organisations/declare-organisation.js';
import type { Parts } from './parts.js';

/**
 * The organisations that every KBI knows, with what they may see: the agency that manages it, and its known
 * partners.
 */
const FILE = new URL('./seed/organisations.json', import.meta.url);

/** The service itself, which speaks for the agency. */
const SERVICE: Caller = { organisation: '0543307391', user: 'kbi', scopes: new Set(['admin']) };

/**
 * Declares the organisations of the seed that the log doesn't know yet. One that it knows is left as administrators
 * declared it since. Several processes may do so at once: the same declaration makes the same events.
 */
export async function seedOrganisations(
  { store }: Pick<Parts, 'store'>,
  commands: CommandBus,
): Promise<void> {
  const declarations: unknown = JSON.parse(await readFile(FILE, 'utf8'));
  for (const declaration of z.array(OrganisationDeclaration).parse(declarations)) {
    const { exists } = await store.readStream(`organisation-${declaration.organisation}`, { limit: 1 });
    if (!exists) await commands.execute(new DeclareOrganisation(idOf(declaration), declaration, SERVICE));
  }
}

/** Derived from the content: a changed seed is another command. */
function idOf(declaration: OrganisationDeclaration): string {
  return `seed-${createHash('sha256').update(JSON.stringify(declaration)).digest('hex')}`;
}
