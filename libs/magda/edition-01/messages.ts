/** The two MAGDA messages around the dossier, edition 01.00: the question and the reply. */
import { context, exceptions } from '../generic.js';
import type { MagdaService } from '../service.js';
import type { Element } from '../table.js';
import { flag, one, optional, sequence, withDefault } from '../table.js';
import { dossier } from './dossier.js';
import { elevenDigits, reference } from './values.js';

const namespace = 'http://webservice.GeefDossierKBI-01.00.kbi-01.00.vip.vlaanderen.be';

/** The question: give the dossier of one person. */
export const dossierQuestion: Element = {
  ...one(
    'GeefDossierKBI',
    sequence(
      one(
        'Verzoek',
        sequence(
          one('Context', context),
          one(
            'Vragen',
            sequence(
              one(
                'Vraag',
                sequence(
                  one('Referte', reference),
                  one(
                    'Inhoud',
                    sequence(one('MutatiesContext', withDefault(flag, 'true')), one('INSZ', elevenDigits)),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
  namespace,
};

/** The reply: the dossier, or exceptions about the reply as a whole or about the one answer in it. */
export const dossierReply: Element = {
  ...one(
    'GeefDossierKBIResponse',
    sequence(
      one(
        'Repliek',
        sequence(
          one('Context', context),
          optional(
            'Antwoorden',
            sequence(
              one(
                'Antwoord',
                sequence(
                  one('Referte', reference),
                  optional('Inhoud', sequence(one('KBIDossier', dossier))),
                  optional('Uitzonderingen', exceptions),
                ),
              ),
            ),
          ),
          optional('Uitzonderingen', exceptions),
        ),
      ),
    ),
  ),
  namespace,
};

/** The official door for the dossier of one person. */
export const dossierService: MagdaService = {
  version: '01.00.0000',
  question: dossierQuestion,
  reply: dossierReply,
};
