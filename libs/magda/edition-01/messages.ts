/** The two MAGDA messages around the dossier, edition 01.00: the question and the reply. */
import { questionElement, replyElement } from '../generic.js';
import type { MagdaService } from '../service.js';
import { flag, one, sequence, withDefault } from '../table.js';
import { dossier } from './dossier.js';
import { elevenDigits } from './values.js';

const namespace = 'http://webservice.GeefDossierKBI-01.00.kbi-01.00.vip.vlaanderen.be';

/** The question: give the dossier of one person. */
export const dossierQuestion = questionElement(
  'GeefDossierKBI',
  namespace,
  sequence(one('MutatiesContext', withDefault(flag, 'true')), one('INSZ', elevenDigits)),
);

/** The reply: the dossier, or exceptions about the reply as a whole or about the one answer in it. */
export const dossierReply = replyElement(
  'GeefDossierKBIResponse',
  namespace,
  sequence(one('KBIDossier', dossier)),
);

/** The official door for the dossier of one person. */
export const dossierService: MagdaService = {
  version: '01.00.0000',
  question: dossierQuestion,
  reply: dossierReply,
};
