/** The two MAGDA messages of the dossier, edition 01.00: the question and the reply. */
import { magdaService } from '../message-schema.js';
import { flag, one, sequence, withDefault } from '../schema.js';
import { dossier } from './dossier.js';
import { elevenDigits } from './values.js';

/** The service that returns the dossier of one person. */
export const dossierService = magdaService(
  'GeefDossierKBI',
  '01.00.0000',
  'http://webservice.GeefDossierKBI-01.00.kbi-01.00.vip.vlaanderen.be',
  sequence(one('MutatiesContext', withDefault(flag, 'true')), one('INSZ', elevenDigits)),
  sequence(one('KBIDossier', dossier)),
);

export const { question: dossierQuestion, reply: dossierReply } = dossierService;
