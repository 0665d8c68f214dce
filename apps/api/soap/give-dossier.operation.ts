import { Section } from '../../../libs/domain/kernel/terms.js';
import { dossierService } from '../../../libs/magda/edition-01/messages.js';
import { dossierQuestionIn, type DossierQuestion } from '../../../libs/magda/read.js';
import type { ConsultNeeds } from '../consultations/consult.js';
import { readGranted } from '../consultations/granted-dossier.js';
import { recordQuestion, refusedAnswer } from './record-question.js';
import { soapInterface } from './soap-operation.js';

/** Gives MAGDA what the organisation may see of a dossier, for the purpose of its sender. */
export default soapInterface({
  service: dossierService,
  scope: 'consult',
  summary: [
    'The official door: a question GeefDossierKBI 01.00 in SOAP 1.1, document/literal.',
    'The WSDL of that door, at `?wsdl`, with a schema made from our own table.',
  ],
  description:
    'The sender (Afzender/Identificatie) must be of the organisation of the token; with its capacity ' +
    '(Hoedanigheid) it leads to the purpose. All sections are asked, the authorised ones given. Sender and ' +
    'Vraag/Referte are the key of the question: asked again, it is answered again and counted once. Every question ' +
    'that can be read gets a reply (200), if need be with exceptions; 99996 (too busy, or over the limit of the ' +
    'organisation) comes with Retry-After.',
  read: dossierQuestionIn,
  async answer(question: DossierQuestion, asker, needs: ConsultNeeds) {
    const { insz, becauseOfChange } = question;
    const { recorded, answerWith } = await recordQuestion(needs, dossierService, question, asker, {
      body: { insz, becauseOfChange },
      sections: Section.options,
      becauseOfChange,
    });
    if (recorded.kind === 'refused') return answerWith(refusedAnswer(recorded));
    const given = await readGranted(needs, recorded);
    if (!given) return answerWith({ exceptions: [{ code: 30001 }] });
    const exceptions = given.insz === recorded.person.insz ? [] : [{ code: 30004 as const }];
    return answerWith({ content: given.official, exceptions });
  },
});
