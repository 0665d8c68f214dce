/** Every rule with its dates, and what of the law could not be found. */
import type { Rule } from '../kernel/rule.js';
import * as arrival from './arrival.js';
import * as attest from './attest.js';
import * as enforcement from './enforcement.js';
import * as housing from './housing.js';
import * as trajectory from './trajectory.js';
import * as nt2 from './nt2.js';
import * as order from './order.js';
import * as regime from './regime.js';
import * as retention from './retention.js';

/** By the part of the law that they belong to, each a file of this folder; there by the names of their constants. */
export const rulesByPart: Readonly<Record<string, Readonly<Record<string, Rule<unknown>>>>> = {
  'The order of a trajectory': order,
  'Legal regime': regime,
  'Registration, target group, residence': arrival,
  'Contract and parts': trajectory,
  'Attest and after': attest,
  Enforcement: enforcement,
  Wooncode: housing,
  NT2: nt2,
  Retention: retention,
};

/** What no text could be found for, and what this system does instead. */
export const notFound: readonly { readonly matter: string; readonly instead: string }[] = [
  {
    matter: 'Whether the Flemish duty goes on for who lives in Wallonia or abroad',
    instead:
      'It holds in Flanders only, as for Brussels; where nothing is known of a residence, Flanders is assumed',
  },
  {
    matter: 'From which day the 90 days of the registration breach run',
    instead: 'From the start of the term of registration; never before that term or a postponement is over',
  },
  {
    matter: 'Whether a second registered letter makes the term of registration run anew',
    instead: 'The first letter since the duty arose counts',
  },
  {
    matter: 'What a minister of religion is, before and from 16 June 2024',
    instead: 'The determination says so, by one ground on all days',
  },
  {
    matter: 'In which languages MO is given, as the KBI lists them',
    instead: 'The codes of ISO 639-1',
  },
  {
    matter: 'the length of the term of a notice of default',
    instead: 'it is stated with the notice; a hearing and a fine come after it',
  },
  {
    matter: 'an appeal against a fine before 1 September 2019',
    instead: 'it is recorded whenever it is lodged, and suspends nothing',
  },
  {
    matter: 'How long a contract may be suspended at most',
    instead: 'No maximum; suspended days make the terms of the start and of registration for work longer',
  },
  {
    matter: 'By when MO, NT2 and the network track must be met',
    instead: 'Only registration for work has a term; the others stay open until they are met',
  },
  {
    matter: 'Where working age ends, and whether somebody has access to the labour market',
    instead: 'At 65; the contract holds registration for work only where it is asked',
  },
  {
    matter: 'Whether regular attendance counts before the last lesson, and of which courses',
    instead: 'Of any course of the part, once it is over; lessons after its last day don’t count',
  },
  {
    matter: 'From when the six months of unbroken work or study count that take the place of oral B1',
    instead: 'From the attest on',
  },
  {
    matter: 'Whether a withdrawn attest never held or held until then',
    instead: 'It held until the day of its withdrawal; a new decision is of a later day',
  },
  {
    matter: 'What an attest before 1 March 2022 asks of who has no contract recorded',
    instead: 'The components of the trajectory decide',
  },
  {
    matter: 'Under which contract a trajectory without one of its own is decided',
    instead: 'Under the one signed last for another trajectory',
  },
  {
    matter: 'What an official dossier calls the declaration of efforts made',
    instead: 'It is an event of its own, and no attest',
  },
  {
    matter: 'Whether who lives in Brussels, Wallonia or abroad stays entitled',
    instead: 'They do: the trajectory is followed of one’s own will',
  },
  {
    matter: 'Which types of target group go with which code',
    instead: 'JA with obliged, entitled, both or minor; NEE with none or minor',
  },
  {
    matter: 'From which day the five years of the claim of a fine run, and when a fine was posted',
    instead:
      'From the decision, or that of the appeal; where no posting is stated, on the day of the decision',
  },
  {
    matter: 'What the status TS of a trajectory and the component TO_OB_W/A mean',
    instead: 'Stopped for a time; registration for work',
  },
  {
    matter: 'That somebody has stayed over three months, or moved within five years',
    instead: 'The ground of the determination states it; no rule counts it',
  },
  {
    matter: 'Whether a registration or a contract goes on for a duty that arises anew after Brussels',
    instead: 'A registration is one for every later duty; a contract keeps the rules of its day',
  },
  {
    matter: 'Who was an asylum seeker before 1 March 2022 and may go on',
    instead: 'The ground is sealed: they are determined anew when it ends',
  },
  {
    matter: 'How long access logs are kept',
    instead: '10 years after the erasure of the dossier',
  },
  {
    matter: 'When a dossier is needed no longer',
    instead: 'An administrator says so; what is proposed is what is 90 years old',
  },
  {
    matter: 'How far ahead a lease may start',
    instead: 'Five years: a later day is a slip of the pen',
  },
];

/** What the law says of other matters than a person’s trajectory, and where this system keeps it. */
export const keptElsewhere: readonly { readonly matter: string; readonly where: string }[] = [
  {
    matter: 'The duty of Brussels (COCOM), from 1 June 2022 and by the ordinance of 1 January 2024 [O23]',
    where: 'Nowhere: COCOM keeps a system of its own; here only that the Flemish duty doesn’t apply',
  },
  {
    matter:
      'The four items for municipalities, from 29 July 2019, and by protocol from 16 June 2024 [D13 20, D24 4, 16]',
    where: 'Authorisations with their periods and sections: `docs/generated/decisions.md`',
  },
  {
    matter: 'Recipients of data, and OCMWs through the KSZ [D24 16, VVSG]',
    where: 'Authorisations and exchange agreements: `docs/organisations.md`',
  },
  {
    matter: 'That the Wooncode never ends a lease, and holds in facility communes too [D21W]',
    where: 'No command ends a lease for it; no commune of Flanders is left out',
  },
];
