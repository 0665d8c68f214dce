import { expect } from '@jest/globals';
import { openRecorded, type OpenedEvent } from '../../libs/privacy/event-sealing.js';
import type { TestService } from './service.js';

/** The whole log, with all that can be opened. */
export async function openedLog({ service }: TestService): Promise<readonly OpenedEvent[]> {
  const { store, keyRing } = service.dependencies;
  const opened: OpenedEvent[] = [];
  for (let end = false; !end;) {
    const after = opened.at(-1)?.recorded.position;
    const page = await store.readAll({ ...(after && { after }) });
    opened.push(...(await openRecorded(page.events, keyRing)));
    ({ end } = page);
  }
  return opened;
}

/** Builds every read model anew, and expects each to come to its end. */
export async function rebuildAll({ service }: TestService): Promise<void> {
  const { projections } = service.dependencies;
  for (const { name } of projections.projections) {
    const states: string[] = [];
    for await (const { state } of projections.rebuild(name)) states.push(state);
    expect([name, states.at(-1)]).toEqual([name, 'done']);
  }
}
