import { jsonOf, operation, xml } from '../http/operation.js';
import { importAnswer, ImportResult, unreadable, type ImportNeeds } from './import-answer.js';

/** Whatever became of the document is a result (200): importing it again changes nothing. */
export default operation({
  method: 'post',
  path: '/v1/imports',
  tag: 'Imports',
  summary: 'Imports an official answer: a reply to GeefDossierKBI 01.00.',
  description:
    'What it states is recorded as it states it. Whatever became of the document is a result (200): see `outcome`. ' +
    'The document itself is the key: imported again, it changes nothing.',
  scope: 'import',
  body: xml('application/xml'),
  answer: jsonOf(ImportResult),
  problems: ['CONFLICT'],
  handle: ({ body, caller, requestId }, needs: ImportNeeds) =>
    typeof body === 'string' ? importAnswer(needs, body, { caller, requestId }) : unreadable(body),
});
