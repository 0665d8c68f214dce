/** Reads and writes SOAP 1.1 envelopes. Source: SOAP 1.1, chapters 4 and 6. */
import { branch, leaf, type XmlNode } from './tree.js';
import { renderXml } from './write.js';
import { readXml, type XmlDocument } from './xml.js';

export const soapNamespaces = {
  envelope: 'http://schemas.xmlsoap.org/soap/envelope/',
  /** SOAP 1.2, which is not supported. */
  soap12Envelope: 'http://www.w3.org/2003/05/soap-envelope',
  wsdl: 'http://schemas.xmlsoap.org/wsdl/',
  wsdlSoap: 'http://schemas.xmlsoap.org/wsdl/soap/',
  /** WS-Security: verified by the gateway in front of the service. */
  security: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
} as const;

/** Source: SOAP 1.1, 4.4.1. */
type FaultCode = 'Client' | 'Server' | 'VersionMismatch' | 'MustUnderstand';

type Envelope =
  | { readonly outcome: 'message'; readonly message: XmlNode; readonly lineOf: XmlDocument['lineOf'] }
  | { readonly outcome: 'fault'; readonly code: FaultCode; readonly reason: string; readonly line?: number };

/**
 * The one message in an envelope, or a fault with a reason in English, without content of the text. Headers are
 * ignored, except an unknown one with `mustUnderstand`.
 */
export function readEnvelope(text: string): Envelope {
  const read = readXml(text);
  if ('refused' in read) {
    const line = read.line !== undefined && { line: read.line };
    return { outcome: 'fault', code: 'Client', reason: `the text ${read.refused}`, ...line };
  }
  const { root, lineOf } = read;
  const fault = (code: FaultCode, reason: string): Envelope => ({ outcome: 'fault', code, reason });
  if (root.namespace === soapNamespaces.soap12Envelope)
    return fault('VersionMismatch', 'this is SOAP 1.2; send SOAP 1.1');
  if (!isOfSoap(root, 'Envelope')) return fault('Client', 'the outermost element is no SOAP envelope');
  const header = root.children.find((each) => isOfSoap(each, 'Header'));
  if (header?.children.some(mustBeUnderstood))
    return fault('MustUnderstand', 'a header must be understood that is not known here');
  const [body, ...others] = root.children.filter((each) => isOfSoap(each, 'Body'));
  const [message, ...more] = body?.children ?? [];
  if (!message || others.length > 0 || more.length > 0)
    return fault('Client', 'the envelope must have one body, and that one message');
  return { outcome: 'message', message, lineOf };
}

const isOfSoap = (node: XmlNode, name: string): boolean =>
  node.name === name && node.namespace === soapNamespaces.envelope;

/** Whether a header is for this service as the last receiver, must be understood, and is not WS-Security. */
function mustBeUnderstood({ attributes, namespace }: XmlNode): boolean {
  const stated = (name: string) =>
    Object.entries(attributes).find(([key]) => key.replace(/^.*:/u, '') === name)?.[1];
  const isForOthers = !['', undefined].includes(stated('actor'));
  return stated('mustUnderstand') === '1' && !isForOthers && namespace !== soapNamespaces.security;
}

/** The text of an envelope with a message. */
export function writeEnvelope(message: XmlNode): string {
  return renderXml(ofSoap('Envelope', [ofSoap('Body', [message])]));
}

/** The text of an envelope with a fault. @param reason without personal data */
export function writeFault(code: FaultCode, reason: string, language: 'nl' | 'en'): string {
  const parts = [leaf('faultcode', `soap:${code}`), leaf('faultstring', reason, { 'xml:lang': language })];
  return writeEnvelope(ofSoap('Fault', parts));
}

const ofSoap = (name: string, children: readonly XmlNode[]): XmlNode =>
  branch(name, children, {}, soapNamespaces.envelope);
