import type { CheckedEvent } from '../check-append.js';

/** What the store keeps beside an event: its metadata, with what the envelope has and the store no field for. */
export interface StoredEnvelope {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  /** As it was appended, byte for byte. */
  readonly metadataText: string;
}

/**
 * What the stored text begins with: the store's own names for what led to the event, which its tools follow, and our
 * reserved `$kbi`. No metadata of ours has a key that starts with `$` (`checkAppend`), so nothing is ever hidden by it.
 */
const prefix =
  /^\{(?:"\$correlationId":"(?:[^"\\]|\\.)*",)?(?:"\$causationId":"(?:[^"\\]|\\.)*",)?"\$kbi":\{"recordedAt":([0-9]{1,16}),"version":([0-9]{1,5})\}/;

/** The text of the stored metadata: our facts in front, then the metadata's own text, untouched. */
export function storedMetadata({ version, metadataText }: CheckedEvent, recordedAt: number): string {
  const facts = `"$kbi":{"recordedAt":${recordedAt},"version":${version}}`;
  if (metadataText === '{}') return `{${facts}}`;
  const metadata = JSON.parse(metadataText) as Readonly<Record<string, unknown>>;
  const correlation = convention('$correlationId', metadata['correlation'] ?? metadata['requestId']);
  const causation = convention('$causationId', metadata['causation'] ?? metadata['commandId']);
  return `{${correlation}${causation}${facts},${metadataText.slice(1)}`;
}

/** @returns undefined for an event that was not written by this adapter: somebody else's in the same cluster */
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

function convention(name: string, value: unknown): string {
  return typeof value === 'string' ? `"${name}":${JSON.stringify(value)},` : '';
}
