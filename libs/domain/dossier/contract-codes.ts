/** Codes of integration contracts. */
import { z } from 'zod';
import { labelled, labelledInline } from '../kernel/labels.js';

/** `ICO13G` is written with the letter O here, and as `IC013G` in edition 02.00. Source: KBI-01.00, ContractType. */
export const ContractType = z.enum(['IC07G', 'ICF08G', 'IC09G', 'ICF10G', 'IC11G', 'ICF12G', 'ICO13G']);

/** Source: KBI-01.00, AddendumType. */
export const AddendumType = z.enum([
  'AIC14G',
  'AICF15G',
  'AICF16G',
  'AICF17G',
  'AICF18G',
  'AIC19G',
  'AIC20G',
  'AIC21G',
]);

/** What somebody agrees to in a contract. Which parts there are depends on its day. Source: D13 art. 29, 32–34. */
export const ContractPart = labelled('ContractPart', 'A part of an integration contract', {
  MO: { nl: 'maatschappelijke oriëntatie', en: 'social orientation' },
  NT2: { nl: 'Nederlands als tweede taal', en: 'Dutch as a second language' },
  CAREER: { nl: 'loopbaanoriëntatie', en: 'career orientation' },
  EMPLOYMENT: { nl: 'inschrijving bij VDAB of Actiris', en: 'registration with VDAB or Actiris' },
  NETWORK: { nl: 'participatie- en netwerktraject', en: 'participation and network track' },
});
export type ContractPart = z.output<typeof ContractPart>;

/** Under which decree a trajectory is followed; see the rule `legal-regime`. */
export const LegalRegime = labelledInline('LegalRegime', {
  BEFORE_2016: { nl: 'vóór het decreet van 7 juni 2013', en: 'before the decree of 7 June 2013' },
  DECREE_2013: { nl: 'decreet van 7 juni 2013', en: 'decree of 7 June 2013' },
  CHANGE_2022: { nl: 'wijziging van 1 maart 2022', en: 'change of 1 March 2022' },
  CHANGE_2023: {
    nl: 'wijziging van 1 september 2023 (vergoedingen en test NT2)',
    en: 'change of 1 September 2023 (fees and test of NT2)',
  },
});
export type LegalRegime = z.output<typeof LegalRegime>;
