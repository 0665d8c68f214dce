import { event } from './event.js';

/** A note on a stream of its own, that of the command: no rule and no read model looks at it. */
export const CommandUnchanged = event('CommandUnchanged', {
  title: 'Opdracht zonder gevolg',
  meaning:
    'A command changed nothing, because what it states held already; it is noted so that its key is taken for good.',
  fields: {},
});
