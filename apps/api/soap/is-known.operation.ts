import {
  isKnownQuestionIn,
  isKnownService,
  type IsKnownQuestion,
} from '../../../libs/magda/edition-01/is-known.js';
import { leaf } from '../../../libs/magda/tree.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordQuestion, refusedAnswer } from './record-question.js';
import { soapInterface } from './soap-operation.js';

/** Tells MAGDA whether a person is known; the question is a consultation of the personal details. */
export default soapInterface({
  service: isKnownService,
  scope: 'consult',
  summary: ['A question GeefBekend 01.00 in SOAP 1.1.', 'The WSDL of GeefBekend, at `?wsdl`.'],
  description: 'Whether a person is known in the KBI.',
  read: isKnownQuestionIn,
  async answer(question: IsKnownQuestion, asker, needs: ConsultationNeeds) {
    const { person, recorded, answerWith } = await recordQuestion(needs, isKnownService, question, asker, {
      body: { insz: question.insz },
      keyPrefix: 'GeefBekend\n',
      sections: ['Personalia'],
    });
    if (recorded.kind === 'refused') return answerWith(refusedAnswer(recorded));
    return answerWith({ content: leaf('Bekend', person.known === undefined ? '0' : '1') });
  },
});
