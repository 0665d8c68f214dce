import type { CheckedEvent } from '../check-append.js';

/** What is stored in the metadata of an event: its own metadata, and fields for which the store has no place. */
interface StoredEnvelope {
  readonly version: number;
  /** In ms since 1970. */
  readonly recordedAt: number;
  /** As it was appended, byte for byte. */
  readonly metadataText: string;
}

/**
 * What the stored text begins with: the names by which the store's own tools follow correlation and causation, and our
 * `$kbi`. Metadata of ours has no key that starts with `$` (`checkAppend`), so these hide nothing.
 */
const prefix =
  /^\{(?:"\$correlationId":"(?:[^"\\]|\\.)*",)?(?:"\$causationId":"(?:[^"\\]|\\.)*",)?"\$kbi":\{"recordedAt":([0-9]{1,16}),"version":([0-9]{1,5})\}/;

/** The text to store: our fields, then the text of the metadata, unchanged. */
export function storedMetadata({ version, metadataText }: CheckedEvent, recordedAt: number): string {
  const fields = `"$kbi":{"recordedAt":${recordedAt},"version":${version}}`;
  if (metadataText === '{}') return `{${fields}}`;
  const metadata = JSON.parse(metadataText) as Readonly<Record<string, unknown>>;
  const correlation = stringField('$correlationId', metadata['correlation'] ?? metadata['requestId']);
  const causation = stringField('$causationId', metadata['causation'] ?? metadata['commandId']);
  return `{${correlation}${causation}${fields},${metadataText.slice(1)}`;
}

/** @returns undefined when this adapter did not write the event: it is of another program that uses the cluster */
export function readEnvelope(stored: string): StoredEnvelope | undefined {
  const [found, recordedAt, version] = prefix.exec(stored) ?? [];
  if (found === undefined) return undefined;
  const rest = stored.slice(found.length);
  return {
    version: Number(version),
    recordedAt: Number(recordedAt),
    metadataText: rest === '}' ? '{}' : `{${rest.slice(1)}`,
  };
}

function stringField(name: string, value: unknown): string {
  return typeof value === 'string' ? `"${name}":${JSON.stringify(value)},` : '';
}
