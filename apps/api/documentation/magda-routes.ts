import { z } from 'zod';
import { page, type Route } from './route.js';

const faults = [
  'TOKEN_PROBLEM',
  'SCOPE_MISSING',
  'BODY_TOO_SLOW',
  'BODY_TOO_LARGE',
  'MEDIA_TYPE',
  'ENVELOPE_UNREADABLE',
  'INTERNAL',
  'ISSUER_UNREACHABLE',
] as const;

/** The official doors. */
export const magda: readonly Route[] = [
  {
    method: 'post',
    path: '/magda/GeefDossierKBI-01.00',
    tag: 'MAGDA',
    summary: 'The official door: a question GeefDossierKBI 01.00 in SOAP 1.1, document/literal.',
    description:
      'The sender (Afzender/Identificatie) must be of the organisation of the token; with its capacity ' +
      '(Hoedanigheid) it leads to the purpose. All sections are asked, the authorised ones given. Sender and ' +
      'Vraag/Referte are the key of the question: asked again, it is answered again and counted once. Every question ' +
      'that can be read gets a reply (200), if need be with exceptions; 99996 (too busy, or over the limit of the ' +
      'organisation) comes with Retry-After.',
    scope: 'consult',
    soap: true,
    body: page('text/xml'),
    answer: page('text/xml'),
    problems: faults,
  },
  {
    method: 'get',
    path: '/magda/GeefDossierKBI-01.00',
    tag: 'MAGDA',
    summary: 'The WSDL of that door, at `?wsdl`, with a schema made from our own table.',
    soap: true,
    query: z.object({ wsdl: z.literal('').optional() }),
    answer: page('text/xml'),
    problems: ['ROUTE_UNKNOWN'],
  },
  {
    method: 'post',
    path: '/magda/GeefAuditLogging-02.00',
    tag: 'MAGDA',
    summary: 'The official door of the log: a question GeefAuditLogging 02.00 in SOAP 1.1, document/literal.',
    description:
      'Who asked what about a person (Sleutel of Type INSZ), when, why, on which ground. The sender speaks for ' +
      'AUDIT, or for OWN_DATA: then the user (Gebruiker) must be the person, and sees organisations only. The ' +
      'question is a consultation itself. More than 1,000 entries are refused: ask a shorter Periode.',
    scope: 'audit',
    soap: true,
    body: page('text/xml'),
    answer: page('text/xml'),
    problems: faults,
  },
  {
    method: 'get',
    path: '/magda/GeefAuditLogging-02.00',
    tag: 'MAGDA',
    summary: 'The WSDL of that door, at `?wsdl`.',
    soap: true,
    query: z.object({ wsdl: z.literal('').optional() }),
    answer: page('text/xml'),
    problems: ['ROUTE_UNKNOWN'],
  },
];
