import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { accessibilityFaults } from './accessibility.js';
import { ARTEFACTS, type Visit } from './visit.js';

/** By page: how far its layout shifted while it was loaded. */
const shifts = new Map<string, number>();

/**
 * Loads a page again where it is, and looks at it once in a run: a picture is left, what axe finds is a failure, and
 * how far the layout shifts is noted for the report.
 */
export async function lookAt(visit: Visit, name: string): Promise<void> {
  if (shifts.has(name)) return;
  shifts.set(name, 0);
  await visit.page.reload();
  await visit.settled();
  shifts.set(name, await visit.shift());
  await visit.picture(name);
  expect({ page: name, faults: await accessibilityFaults(visit) }).toEqual({ page: name, faults: [] });
}

/** Writes down what was measured. @param more by name */
export function writeReport(more: Readonly<Record<string, unknown>>): void {
  mkdirSync(ARTEFACTS, { recursive: true });
  const layoutShift = Object.fromEntries(
    [...shifts].map(([name, shift]) => [name, Math.round(shift * 10_000) / 10_000]),
  );
  writeFileSync(join(ARTEFACTS, 'report.json'), JSON.stringify({ layoutShift, ...more }, undefined, 2));
}
