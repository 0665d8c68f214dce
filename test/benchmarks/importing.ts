import { MAX_IN_FLIGHT } from '../../apps/cli/import.js';

/** Documents for a client in its own process, and where to. */
export interface ImportTask {
  readonly url: string;
  readonly token: string;
  readonly texts: readonly string[];
}

/**
 * Imports documents, as many at once as `kbi import` does.
 * @returns how many seconds it took @throws Error when one is not imported
 */
export async function importAll(
  texts: readonly string[],
  send: (text: string) => Promise<{ readonly outcome: string }>,
): Promise<number> {
  const rest = texts.values();
  const worker = async () => {
    for (const text of rest) {
      const { outcome } = await send(text);
      if (outcome !== 'imported') throw new Error(`a document was not imported: ${outcome}`);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: MAX_IN_FLIGHT }, worker));
  return (performance.now() - start) / 1_000;
}
