import { MAX_IN_FLIGHT } from '../../apps/cli/import.js';

/** Documents for a client in a process of its own, and the service that imports them. */
export interface ImportTask {
  readonly url: string;
  readonly token: string;
  readonly texts: readonly string[];
}

/**
 * Imports documents, as many in parallel as `kbi import` does.
 * @returns the duration in seconds @throws Error when one is not imported
 */
export async function importAll(
  texts: readonly string[],
  send: (text: string) => Promise<{ readonly outcome: string }>,
): Promise<number> {
  const remaining = texts.values();
  const worker = async () => {
    for (const text of remaining) {
      const { outcome } = await send(text);
      if (outcome !== 'imported') throw new Error(`a document was not imported: ${outcome}`);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: MAX_IN_FLIGHT }, worker));
  return (performance.now() - start) / 1_000;
}
