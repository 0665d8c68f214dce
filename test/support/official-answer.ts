import { dossierReply } from '../../libs/magda/edition-01/messages.js';
import { branch, leaf, type XmlNode } from '../../libs/magda/tree.js';
import { writeXml } from '../../libs/magda/write.js';

export interface AnswerOptions {
  readonly insz: string;
  /** Instead of the sections: the number of an exception. */
  readonly exception?: string;
  readonly statedOn?: string;
  readonly familyName?: string;
  readonly sections?: readonly XmlNode[];
}

/** The text of an official answer, edition 01.00, about a synthetic person. */
export function officialAnswerText(options: AnswerOptions): string {
  const { insz, exception, statedOn = '2018-03-30', familyName = 'Yıldırımoğlu', sections = [] } = options;
  const moment = branch('Tijdstip', [leaf('Datum', statedOn), leaf('Tijd', '12:12')]);
  const sender = branch('Afzender', [leaf('Identificatie', 'vip.vlaanderen.be'), leaf('Referte', 'r-1')]);
  const message = branch('Bericht', [leaf('Type', 'ANTWOORD'), moment, sender]);
  const context = branch('Context', [leaf('Naam', 'GeefDossierKBI'), leaf('Versie', '01.00.0000'), message]);
  const name = branch('Naam', [branch('Achternamen', [leaf('Achternaam', familyName)])]);
  const dossier = branch('KBIDossier', [branch('Personalia', [leaf('INSZ', insz), name]), ...sections]);
  const fault = ['Identificatie', 'Oorsprong', 'Type', 'Diagnose'].map((field, index) =>
    leaf(field, [exception ?? '', 'MAGDA', 'FOUT', 'geen gegevens'][index] ?? ''),
  );
  const content = exception
    ? branch('Uitzonderingen', [branch('Uitzondering', fault)])
    : branch('Inhoud', [dossier]);
  const answer = branch('Antwoorden', [branch('Antwoord', [leaf('Referte', 'q-1'), content])]);
  const reply = branch('GeefDossierKBIResponse', [branch('Repliek', [context, answer])]);
  return writeXml({ ...reply, namespace: dossierReply.namespace ?? '' }, dossierReply);
}
