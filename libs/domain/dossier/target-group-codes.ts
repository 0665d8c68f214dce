/** The codes of the target group: those of the official document, and our own of grounds and exemptions. */
import type { z } from 'zod';
import { labelledInline } from '../kernel/labels.js';

/** Whether somebody belongs to the target group of civic integration, and how. Source: KBI-01.00, Doelgroep. */
export const TargetGroupCode = labelledInline('TargetGroupCode', {
  JA: { nl: 'ja', en: 'yes' },
  NEE: { nl: 'nee', en: 'no' },
  NADER_TE_BEPALEN: { nl: 'nader te bepalen', en: 'still to be determined' },
});
export const TargetGroupType = labelledInline('TargetGroupType', {
  PLICHT: { nl: 'verplicht', en: 'obliged' },
  RECHT: { nl: 'rechthebbend', en: 'entitled' },
  RECHT_PLICHT: { nl: 'rechthebbend en verplicht', en: 'entitled and obliged' },
  MINDERJARIG: { nl: 'minderjarig', en: 'minor' },
  NADER_TE_BEPALEN: { nl: 'nader te bepalen', en: 'still to be determined' },
  GEEN: { nl: 'geen', en: 'none' },
});
export type TargetGroupType = z.output<typeof TargetGroupType>;
export const TargetGroupSubType = labelledInline('TargetGroupSubType', {
  RECHT: { nl: 'rechthebbend', en: 'entitled' },
  PRI_RECHT: { nl: 'prioritair rechthebbend', en: 'entitled with priority' },
  VOL_PROG: { nl: 'volledig programma', en: 'full programme' },
  NT2: { nl: 'NT2', en: 'NT2' },
  MO: { nl: 'maatschappelijke oriëntatie', en: 'social orientation' },
  RECHT_PLICHT: { nl: 'rechthebbend en verplicht', en: 'entitled and obliged' },
  MINDERJARIG: { nl: 'minderjarig', en: 'minor' },
  DOELGROEP: { nl: 'doelgroep', en: 'target group' },
  RECHTHEBBEND: { nl: 'rechthebbend', en: 'entitled' },
});

/** Which types go with which code (assumed: the official list gives both apart). */
const typesOf: Record<z.output<typeof TargetGroupCode>, readonly TargetGroupType[]> = {
  JA: ['PLICHT', 'RECHT', 'RECHT_PLICHT', 'MINDERJARIG'],
  NEE: ['GEEN', 'MINDERJARIG'],
  NADER_TE_BEPALEN: ['NADER_TE_BEPALEN'],
};

/** Whether a code and a type of target group can be true at once. */
export const goTogether = (code: z.output<typeof TargetGroupCode>, type: TargetGroupType): boolean =>
  typesOf[code].includes(type);

/** Why somebody belongs to the target group. Source: D13 26, 27§1; the codes are our own. */
export const TargetGround = labelledInline('TargetGround', {
  FIRST_REGISTRATION: { nl: 'eerste inschrijving in België', en: 'first registration in Belgium' },
  MOVED_TO_FLANDERS: { nl: 'verhuisd naar Vlaanderen', en: 'moved to Flanders' },
  BELGIAN_BORN_ABROAD: { nl: 'Belg, geboren in het buitenland', en: 'Belgian born abroad' },
  MINISTER_OF_RELIGION: { nl: 'bedienaar van de eredienst', en: 'minister of religion' },
  ASYLUM_SEEKER: { nl: 'verzoeker om internationale bescherming', en: 'asylum seeker' },
  UNACCOMPANIED_MINOR: { nl: 'niet-begeleide minderjarige', en: 'unaccompanied minor' },
  FAMILY: { nl: 'gezinslid', en: 'member of the family' },
});
export type TargetGround = z.output<typeof TargetGround>;

/** Why somebody is exempt of the duty. Source: D13 27§2, §5; the codes are our own. */
export const ExemptionKind = labelledInline('ExemptionKind', {
  EU_CITIZEN: {
    nl: 'burger van EU, EER of Zwitserland, of familie',
    en: 'EU, EEA or Swiss citizen, or family',
  },
  ATTEST_HOLDER: { nl: 'houder van een attest', en: 'holder of an attest' },
  ILLNESS_OR_HANDICAP: { nl: 'blijvende ziekte of handicap', en: 'lasting illness or handicap' },
  RECEPTION_EDUCATION: { nl: 'een vol jaar onthaalonderwijs', en: 'a full year of reception education' },
  SIXTY_FIVE: { nl: '65 of ouder', en: '65 or older' },
  DIPLOMA: { nl: 'Belgisch, Nederlands of gelijkgesteld diploma', en: 'Belgian, Dutch or listed diploma' },
  EU_LONG_TERM_RESIDENT: {
    nl: 'langdurig ingezetene van de EU die elders integreerde',
    en: 'EU long-term resident who integrated elsewhere',
  },
});
export type ExemptionKind = z.output<typeof ExemptionKind>;

/** What of the duty an exemption takes away. */
export const ExemptOf = labelledInline('ExemptOf', {
  WHOLE: { nl: 'de hele verplichting', en: 'the whole duty' },
  ALL_BUT_NT2: { nl: 'alles behalve NT2', en: 'all but NT2' },
});
