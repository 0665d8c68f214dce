/** The WSDL of an endpoint, from which others can generate SOAP clients. */
import type { MagdaService } from './message-schema.js';
import { soapNamespaces } from './soap.js';
import type { ElementSchema } from './schema.js';
import { branch, type XmlNode } from './tree.js';
import { renderXml } from './write.js';
import { xsdOf } from './xsd.js';

const { wsdl: wsdlNamespace, wsdlSoap } = soapNamespaces;

/** The WSDL 1.1 of an endpoint, document/literal. @param address the URL of the endpoint */
export function wsdlOf({ question, reply }: MagdaService, address: string): string {
  const namespace = question.namespace ?? '';
  const { name } = question;
  const body = (message: ElementSchema) => wsdl('message', { name: message.name }, [partOf(message)]);
  const portType = wsdl('portType', { name: `${name}PortType` }, [
    wsdl('operation', { name }, [
      wsdl('input', { message: `kbi:${question.name}` }),
      wsdl('output', { message: `kbi:${reply.name}` }),
    ]),
  ]);
  const literal = (direction: string) => wsdl(direction, {}, [soap('body', { use: 'literal' })]);
  const binding = wsdl('binding', { name: `${name}Binding`, type: `kbi:${name}PortType` }, [
    soap('binding', { style: 'document', transport: 'http://schemas.xmlsoap.org/soap/http' }),
    wsdl('operation', { name }, [soap('operation', { soapAction: '' }), literal('input'), literal('output')]),
  ]);
  const service = wsdl('service', { name: `${name}Dienst` }, [
    wsdl('port', { name: `${name}Port`, binding: `kbi:${name}Binding` }, [
      soap('address', { location: address }),
    ]),
  ]);
  const attributes = { 'xmlns:kbi': namespace, targetNamespace: namespace };
  const types = wsdl('types', {}, [xsdOf([question, reply])]);
  const messages = [body(question), body(reply)];
  return renderXml(wsdl('definitions', attributes, [types, ...messages, portType, binding, service]));
}

const partOf = ({ name }: ElementSchema) => wsdl('part', { name: 'parameters', element: `kbi:${name}` });

type Attributes = Readonly<Record<string, string>>;

const wsdl = (name: string, attributes: Attributes, children: readonly XmlNode[] = []): XmlNode =>
  branch(name, children, attributes, wsdlNamespace);

const soap = (name: string, attributes: Attributes): XmlNode => branch(name, [], attributes, wsdlSoap);
