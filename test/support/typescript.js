/**
 * Lets Node run the TypeScript sources as they are: `node --import ./test/support/typescript.js file.ts`.
 * For what runs outside Jest's own transform: its global set-up, and the processes that tests start and kill.
 */
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
