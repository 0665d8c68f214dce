/** The two MAGDA messages of the audit log, GeefAuditLogging 02.00: the question and the reply. */
import {
  boundary,
  description,
  oneOrZero,
  reference,
  shortName,
  longName,
  time,
} from '../edition-01/values.js';
import { magdaService, version } from '../message-schema.js';
import { anyUri, choice, dateTime, listOf, one, optional, sequence, text } from '../schema.js';

const shortText = text('a short text', { minLength: 1, maxLength: 120 });
const longText = text('a long text', { minLength: 1, maxLength: 4000 });
/** Not empty, and without a line break. */
const line = text('a text on one line', { pattern: /^.+$/u });

const dayAndTime = sequence(one('Datum', boundary), optional('Tijd', time));

const service = sequence(
  one('Naam', longName),
  optional('Versie', version),
  one('Type', sequence(one('Webservice', oneOrZero), one('Publicatie', oneOrZero))),
);

const criteria = sequence(
  one('Sleutel', sequence(one('Type', shortText), one('Waarde', shortText))),
  optional('ExterneOmschrijvingen', oneOrZero),
  optional('Periode', sequence(one('Begin', dayAndTime), optional('Einde', dayAndTime))),
  optional(
    'Afnemer',
    sequence(
      one('Uri', text('a URI of at most 120 characters', { maxLength: 120 })),
      optional('Hoedanigheid', shortName),
    ),
  ),
  optional('Dienst', service),
  optional('Referte', choice(optional('Intern', reference), optional('Extern', reference))),
);

const authorisation = sequence(
  one('Code', longText),
  optional('Omschrijving', line),
  optional('URL', longText),
);

const client = sequence(
  one('Uri', anyUri),
  optional(
    'Organisatie',
    sequence(
      optional('Code', shortText),
      one('Omschrijving', description),
      optional('OmschrijvingActueel', description),
    ),
  ),
  optional('Dienstverlening', sequence(optional('Code', shortName), one('Omschrijving', longText))),
  optional('Hoedanigheid', sequence(one('Code', shortName), optional('Omschrijving', description))),
  one('Referte', sequence(one('Intern', reference), one('Extern', reference))),
  optional('Machtigingen', listOf('Machtiging', authorisation)),
);

const entry = sequence(
  one(
    'Kern',
    sequence(
      one('Afnemer', client),
      optional('Dienst', service),
      one('DatumTijdstipVraag', dateTime),
      one('DatumTijdstipAntwoord', dateTime),
      one('DatumTijdstipLog', dateTime),
    ),
  ),
  optional(
    'Sleutels',
    listOf(
      'Sleutel',
      sequence(
        one('Type', shortText),
        one('Waarde', shortText),
        one('BerichtType', shortText),
        optional(
          'Bron',
          sequence(
            one('Code', text('a source', { minLength: 1, maxLength: 24 })),
            optional('Omschrijving', description),
          ),
        ),
        one('DatumTijdstipLog', dateTime),
      ),
    ),
  ),
);

/** The service that returns the log of consultations of one person's data. */
export const auditLogService = magdaService(
  'GeefAuditLogging',
  '02.00.0000',
  'http://webservice.geefauditloggingdienst-02_00.algemeen-02_00.vip.vlaanderen.be',
  sequence(one('Criteria', criteria)),
  sequence(one('AuditLoggings', listOf('AuditLogging', entry))),
);

export const { question: auditLogQuestion, reply: auditLogReply } = auditLogService;
