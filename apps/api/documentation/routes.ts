import { z } from 'zod';
import { dossierCommands, refusalsOf, type CommandName } from '../../../libs/domain/dossier/decide.js';
import type { Projection } from '../../../libs/projection/define.js';
import { ErasureAnswer, ErasureRequest } from '../dossiers/erase-person.js';
import { InscriptionAnswer, InscriptionLine, mostInscriptions } from '../dossiers/inscriptions.controller.js';
import { BulkLine } from '../http/bulk.js';
import { ImportResult } from '../imports/import-answer.js';
import { ImportLine } from '../imports/import-lines.js';
import { agreeing } from './agreement-routes.js';
import { administering, explaining } from './organisation-routes.js';
import * as answers from './answers.js';
import { asking, auditing } from './consultation-routes.js';
import { magda } from './magda-routes.js';
import { reportRoute } from './report-route.js';
import { json, lines, page, type Route } from './route.js';
import { watching } from './watching-routes.js';

/** Every route of the service, in the order in which a reader wants them. */
export function routesOf(projections: readonly Projection[]): readonly Route[] {
  return [
    ...Object.values(dossierCommands).map(({ name }) => commandRoute(name)),
    erasure,
    bulk,
    inscribing,
    ...asking,
    ...agreeing,
    ...administering,
    ...magda,
    ...auditing,
    explaining,
    ...watching,
    importing,
    importingMany,
    ...projections.flatMap((projection) => reportRoute(projection)),
    ...operating,
    ...documentation,
  ];
}

const conflicts = ['CONFLICT', 'IDEMPOTENCY_KEY_REUSED'] as const;

function commandRoute(name: CommandName): Route {
  const definition = dossierCommands[name];
  const { meaning, schema, opensDossier, ofPartner } = definition;
  const opening = opensDossier ? 'It may open the dossier of somebody who is new to the KBI.' : undefined;
  const description = ofPartner ? 'The answer is the same whether or not the KBI knows the person.' : opening;
  return {
    method: 'post',
    path: `/v1/commands/${name}`,
    tag: 'Commands',
    summary: meaning,
    ...(description !== undefined && { description }),
    scope: ofPartner ? 'consult' : 'command',
    idempotent: true,
    body: json(schema),
    answer: json(ofPartner ? InscriptionAnswer : answers.CommandAnswer),
    problems: [...refusalsOf(definition), ...conflicts],
  };
}

const erasure: Route = {
  method: 'post',
  path: '/v1/commands/ErasePerson',
  tag: 'Commands',
  summary: 'Erases a person: destroys the keys, so that nothing sealed about them can be read any more.',
  description:
    'The token needs scope `admin` as well as `command`. Answers when no read model finds the person.',
  scope: 'command',
  idempotent: true,
  body: json(ErasureRequest),
  answer: json(ErasureAnswer),
  problems: ['DOSSIER_NOT_FOUND', 'NOT_YET_THERE'],
};

const bulk: Route = {
  method: 'post',
  path: '/v1/commands',
  tag: 'Commands',
  summary: 'Many commands at once, as lines of JSON, each with its own idempotency key.',
  description:
    'A result line comes back as soon as a command is decided, so in another order; `line` tells which. Commands on ' +
    'one person are run in the order of their lines. Each line is a command of its own: a refused one stops no other.',
  scope: 'command',
  body: lines(BulkLine),
  answer: lines(answers.BulkResult),
};

const inscribing: Route = {
  method: 'post',
  path: '/v1/inscriptions/batch',
  tag: 'Commands',
  summary: 'Registers or ends many inscriptions of your organisation at once, as lines of JSON.',
  description:
    `At most ${String(mostInscriptions)} lines, each with its own idempotency key. A result line comes back as soon ` +
    'as it is known, so in another order; `line` tells which, and it is the same whether or not the KBI knows the ' +
    'person. Lines on one person are run in their order. A line over the limit of the organisation waits until there ' +
    'is room. Asked again, what was recorded is answered the same, and what was not is decided anew.',
  scope: 'consult',
  body: lines(InscriptionLine),
  answer: lines(answers.InscriptionLineResult),
};

const importing: Route = {
  method: 'post',
  path: '/v1/imports',
  tag: 'Imports',
  summary: 'Imports an official answer: a reply to GeefDossierKBI 01.00.',
  description:
    'What it states is recorded as it states it. Whatever became of the document is a result (200): see `outcome`. ' +
    'The document itself is the key: imported again, it changes nothing.',
  scope: 'import',
  body: page('application/xml'),
  answer: json(ImportResult),
  problems: ['CONFLICT'],
};

const importingMany: Route = {
  method: 'post',
  path: '/v1/imports/batch',
  tag: 'Imports',
  summary: 'Imports many official answers, as lines of JSON.',
  description:
    'A result line comes back as soon as it is known what became of a document, so in another order; `line` tells ' +
    'which. Documents are imported side by side: of one person, send the next when the one before is answered.',
  scope: 'import',
  body: lines(ImportLine),
  answer: lines(answers.ImportLineResult),
};

const operating: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/projections',
    tag: 'Operation',
    summary: 'How the read models stand.',
    scope: 'report',
    answer: json(answers.ProjectionList),
  },
  {
    method: 'post',
    path: '/v1/projections/{name}/rebuild',
    tag: 'Operation',
    summary: 'Builds a read model anew beside the one that serves, and swaps them.',
    description: 'Answers with lines of progress until the new one serves. Going away cancels it.',
    scope: 'admin',
    parameters: z.object({ name: z.string() }),
    answer: lines(answers.RebuildProgress),
    problems: ['REPORT_UNKNOWN'],
  },
  {
    method: 'post',
    path: '/v1/master-key/rotate',
    tag: 'Operation',
    summary: 'Replaces the master key and wraps every key anew with it.',
    scope: 'admin',
    answer: json(answers.Rotation),
    problems: ['MASTER_KEY'],
  },
  {
    method: 'get',
    path: '/health/live',
    tag: 'Operation',
    summary: 'Is the process alive?',
    answer: json(answers.Liveness),
  },
  {
    method: 'get',
    path: '/health/ready',
    tag: 'Operation',
    summary: 'Can it answer: does the log answer, and are the authorisations current?',
    answer: json(answers.Readiness),
    problems: ['AUTHORISATIONS_NOT_CURRENT'],
  },
  {
    method: 'get',
    path: '/metrics',
    tag: 'Operation',
    summary: 'Figures of the process, the routes and the read models, for Prometheus',
    answer: page('text/plain'),
  },
];

const documentation: readonly Route[] = [
  {
    method: 'get',
    path: '/openapi.json',
    tag: 'Documentation',
    summary: 'This document.',
    answer: json(z.looseObject({ openapi: z.string() })),
  },
  {
    method: 'get',
    path: '/docs',
    tag: 'Documentation',
    summary: 'This document as a page.',
    answer: page('text/html'),
  },
  {
    method: 'get',
    path: '/docs/{file}',
    tag: 'Documentation',
    summary: 'What that page needs: its script, style and icon.',
    parameters: z.object({ file: z.string() }),
    answer: { ...page('text/css'), ...page('text/javascript'), ...page('image/png') },
    problems: ['ROUTE_UNKNOWN'],
  },
];
