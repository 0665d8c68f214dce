import { z } from 'zod';
import { event, fact, identity, sealing } from '../kernel/event.js';
import { eventCommands } from './event-command.js';
import { dated } from './subject.js';
import { StatedCode } from './values.js';

/** Source: KBI-01.00, AdviesArbeidsmarkt; the meanings are not published. */
export const LabourMarketAdvice = z.enum(['AD', 'AR', 'LA', 'LB', 'LH', 'LO', 'LU', 'RT']);

export const AdviceStated = event('AdviceStated', {
  version: 2,
  title: 'Advies vermeld',
  meaning: 'What the House of Dutch advises, and what is advised for the labour market.',
  about: 'advice',
  fields: {
    ...dated,
    houseOfDutch: identity(StatedCode.optional(), 'Huis van het Nederlands'),
    labourMarket: fact(LabourMarketAdvice.optional(), 'arbeidsmarkt'),
  },
  upcasters: { 1: sealing },
});
export const PerspectivesStated = event('PerspectivesStated', {
  version: 2,
  title: 'Perspectief vermeld',
  meaning: 'The perspective of the person as the House of Dutch and the reception office see it.',
  about: 'perspectives',
  fields: {
    ...dated,
    houseOfDutch: identity(StatedCode.optional(), 'Huis van het Nederlands'),
    receptionOffice: identity(StatedCode.optional(), 'onthaalbureau'),
  },
  upcasters: { 1: sealing },
});

export const adviceCommands = eventCommands({
  StateAdvice: { event: AdviceStated, meaning: 'States the advice to the person, whole.' },
  StatePerspectives: { event: PerspectivesStated, meaning: 'States the perspectives of the person, whole.' },
});
