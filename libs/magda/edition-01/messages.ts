/** The two MAGDA messages of the dossier, edition 01.00: the question and the reply. */
import { questionElement, replyElement, type MagdaService } from '../message-schema.js';
import { flag, one, sequence, withDefault } from '../schema.js';
import { dossier } from './dossier.js';
import { elevenDigits } from './values.js';

const namespace = 'http://webservice.GeefDossierKBI-01.00.kbi-01.00.vip.vlaanderen.be';

/** The question for the dossier of one person. */
export const dossierQuestion = questionElement(
  'GeefDossierKBI',
  namespace,
  sequence(one('MutatiesContext', withDefault(flag, 'true')), one('INSZ', elevenDigits)),
);

export const dossierReply = replyElement(
  'GeefDossierKBIResponse',
  namespace,
  sequence(one('KBIDossier', dossier)),
);

/** The service that returns the dossier of one person. */
export const dossierService: MagdaService = {
  version: '01.00.0000',
  question: dossierQuestion,
  reply: dossierReply,
};
