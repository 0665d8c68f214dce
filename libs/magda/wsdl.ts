/** The description by which a SOAP program of somebody else learns to ask. */
import { dossierQuestion, dossierReply } from './edition-01/messages.js';
import { soapNamespaces } from './soap.js';
import type { Element } from './table.js';
import type { XmlNode } from './tree.js';
import { branch } from './tree.js';
import { renderXml } from './write.js';
import { schemaOf } from './xsd.js';

const { wsdl: wsdlNamespace, wsdlSoap } = soapNamespaces;

/** The WSDL 1.1 of the door, document/literal. @param address where questions are sent */
export function dossierWsdl(address: string): string {
  const namespace = dossierQuestion.namespace ?? '';
  const operation = dossierQuestion.name;
  const body = (message: Element) => wsdl('message', { name: message.name }, [partOf(message)]);
  const portType = wsdl('portType', { name: 'GeefDossierKBIPortType' }, [
    wsdl('operation', { name: operation }, [
      wsdl('input', { message: `kbi:${dossierQuestion.name}` }),
      wsdl('output', { message: `kbi:${dossierReply.name}` }),
    ]),
  ]);
  const literal = (direction: string) => wsdl(direction, {}, [soap('body', { use: 'literal' })]);
  const binding = wsdl('binding', { name: 'GeefDossierKBIBinding', type: 'kbi:GeefDossierKBIPortType' }, [
    soap('binding', { style: 'document', transport: 'http://schemas.xmlsoap.org/soap/http' }),
    wsdl('operation', { name: operation }, [
      soap('operation', { soapAction: '' }),
      literal('input'),
      literal('output'),
    ]),
  ]);
  const service = wsdl('service', { name: 'GeefDossierKBIDienst' }, [
    wsdl('port', { name: 'GeefDossierKBIPort', binding: 'kbi:GeefDossierKBIBinding' }, [
      soap('address', { location: address }),
    ]),
  ]);
  const attributes = { 'xmlns:kbi': namespace, targetNamespace: namespace };
  const types = wsdl('types', {}, [schemaOf([dossierQuestion, dossierReply])]);
  const messages = [body(dossierQuestion), body(dossierReply)];
  return renderXml(wsdl('definitions', attributes, [types, ...messages, portType, binding, service]));
}

const partOf = ({ name }: Element) => wsdl('part', { name: 'parameters', element: `kbi:${name}` });

type Attributes = Readonly<Record<string, string>>;

const wsdl = (name: string, attributes: Attributes, children: readonly XmlNode[] = []): XmlNode => ({
  ...branch(name, children, attributes),
  namespace: wsdlNamespace,
});

const soap = (name: string, attributes: Attributes): XmlNode => ({
  ...branch(name, [], attributes),
  namespace: wsdlSoap,
});
