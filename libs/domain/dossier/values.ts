import { z } from 'zod';
import { WordlessId } from '../identifiers/ids.js';
import { KbiNumber, KboNumber } from '../identifiers/organisation-numbers.js';
import { day, isDay, type DateOnly } from '../kernel/dates.js';
import { charactersIn, line, note, StatedText } from '../kernel/text.js';
import { listed } from '../kernel/event.js';

/** A short text written by people; it may name somebody, so events seal it. */
export const Text = note(1_000).meta({ id: 'Text' });

/** An amount in whole euros. */
export const Euros = z.int().min(1).max(1_000_000);

/** A code of a list that the partner keeps: up to 100 characters. */
export const Code = line(100).meta({ id: 'Code' });

/** Where something happened or who did it: an organisation, one of its sites, or both. */
export const Site = z
  .strictObject({ organisation: KboNumber.optional(), site: KbiNumber.optional() })
  .refine(
    (site) => site.organisation !== undefined || site.site !== undefined,
    'name the organisation or the site',
  )
  .meta({ id: 'Site', description: 'An organisation (KBO), one of its sites (KBI number), or both' });
export type Site = z.output<typeof Site>;

/** A text of any length, as stated; it may be empty. */
export const FreeText = StatedText.meta({ id: 'FreeText' });

/** How many characters a text counts in an official document, which leaves out the white space around it. */
const lengthOf = (text: string): number =>
  charactersIn(/[^ \t\r\n](?:[^]*[^ \t\r\n])?/u.exec(text)?.[0] ?? '');

/** A text of so many characters at most. It never has more characters than UTF-16 units, which are counted first. */
export const atMost = (most: number, least = 0) =>
  FreeText.refine(
    (text) => (least === 0 || lengthOf(text) >= least) && (text.length <= most || lengthOf(text) <= most),
    { error: `between ${least} and ${most} characters`, abort: true }, // no pattern looks at what is longer
  );

/** The same, where runs of white space count as one space. */
const wordsAtMost = (most: number) =>
  FreeText.refine(
    (text) => text.length <= most || lengthOf(text.replace(/[ \t\r\n]+/gu, ' ')) <= most,
    `at most ${most} characters`,
  );

/**
 * Yes or no as stated: in its ordinary spelling a boolean; else the spelling, or `''` for an element that is there
 * and empty, which means no.
 */
export const Flag = z.union([z.boolean(), z.enum(['1', '0', ''])]).meta({ id: 'Flag' });
export type Flag = z.output<typeof Flag>;
/** Whether a flag as stated says yes. */
export const isYes = (flag: Flag | undefined): boolean => flag === true || flag === '1';

/** A date as stated, of which month or day may be unknown (00). Source: KBI-01.00. */
export const StatedDate = z
  .string()
  .regex(/^[0-2,9][0-9]{3}-[01][0-9]-[0-3][0-9]$/u, 'write YYYY-MM-DD; 00 for what is unknown')
  .meta({ id: 'StatedDate', description: 'YYYY-MM-DD; month or day 00 when unknown' });

/** A first or last day as stated: parts may be unknown (00), the whole may be open (9999-99-99). Source: KBI-01.00. */
const Boundary = z
  .string()
  .regex(
    /^[0-9]{4}-[01,9][0-9]-[0-3,9][0-9]$/u,
    'write YYYY-MM-DD; 00 for what is unknown, 9999-99-99 for open',
  );

/** A period as stated, of which either end may be absent, unknown or open. */
export const StatedPeriod = z
  .strictObject({ from: Boundary.optional(), until: Boundary.optional() })
  .meta({ id: 'StatedPeriod', description: 'First and last day as stated; 9999-99-99 while open' });
export type StatedPeriod = z.output<typeof StatedPeriod>;
/** A first or last day as stated, where it is a day that rules can read. */
export const statedDay = (boundary: string | undefined): DateOnly | undefined =>
  boundary !== undefined && isDay(boundary) ? day(boundary) : undefined;

/** A time of day or a duration. Source: KBI-01.00. */
export const Time = z
  .string()
  .regex(/^[0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{3})?)?$/u, 'write HH:MM, HH:MM:SS or HH:MM:SS.sss')
  .meta({ id: 'Time' });

/** An identifier as an official document writes it. Source: KBI-01.00. */
export const StatedId = z
  .string()
  .regex(
    /^[A-f0-9]{8}-[A-f0-9]{4}-[A-f0-9]{4}-[A-f0-9]{4}-[A-f0-9]{12}$/u,
    'write 8-4-4-4-12 hexadecimal digits',
  )
  .meta({ id: 'StatedId' });

/** An identifier as stated: open where it is a UUID; the official pattern takes words in capitals too. */
export const statedId = (label: string) => listed(WordlessId, StatedId.optional(), label);

const statedOrganisation = z
  .string()
  .regex(/^[0-9]{10}$/u)
  .optional();
/** A site as stated by an official document, whose identifiers are kept as they are. */
const StatedSite = z
  .strictObject({ organisation: statedOrganisation, site: atMost(32).optional() })
  .meta({ id: 'StatedSite', description: 'An organisation, one of its sites, or both, as stated' });
/** What of it is stored open: the number of the organisation, and that of the site where it holds no words. */
const NumberedSite = z.strictObject({ organisation: statedOrganisation, site: WordlessId.optional() });
export type NumberedSite = z.output<typeof NumberedSite>;
/** A site as stated: its numbers are open, anything else is sealed. */
export const statedSite = (label: string) => listed(NumberedSite, StatedSite.optional(), label);

/** The names that an official document gives beside a code of an open list; `{}` beside an empty code. */
export const CodeNames = z.strictObject({
  shortName: wordsAtMost(25).optional(),
  name: wordsAtMost(50).optional(),
});
export type CodeNames = z.output<typeof CodeNames>;

/** A code of an open list as an official document states it; it may be empty. */
export const StatedCode = CodeNames.extend({ code: atMost(50) }).meta({
  id: 'StatedCode',
  description: 'A code of an open list, with the names beside it',
});
export type StatedCode = z.output<typeof StatedCode>;

const shortText = atMost(48);

/** The names of a person as stated, with the days between which they were borne. Source: KBI-01.00. */
export const PersonName = z
  .strictObject({
    familyNames: z.array(shortText).min(1),
    given: z
      .array(z.strictObject({ name: shortText, usual: z.enum(['0', '1']).optional() }))
      .min(1)
      .optional(),
    from: Boundary.optional(),
    until: Boundary.optional(),
  })
  .meta({ id: 'PersonName' });
export type PersonName = z.output<typeof PersonName>;

/** How to reach somebody who works for an organisation. Source: KBI-01.00, ContactGegevens. */
export const Contact = z
  .strictObject({
    name: PersonName.optional(),
    email: atMost(120)
      .regex(/^[^\n\r][^@\n\r]*@[^\n\r][^.\n\r]*\.[^\n\r]+$/u)
      .optional(),
    telephone: atMost(20).optional(),
    mobile: atMost(20).optional(),
    fax: atMost(20).optional(),
  })
  .meta({ id: 'Contact' });
export type Contact = z.output<typeof Contact>;

/** A postcode; `''` when it is stated and unknown. */
export const Postcode = atMost(6).regex(/^[\p{L}\p{N} \t\r\n-]*$/u);

const Address = z.strictObject({
  street: z
    .strictObject({
      code: z
        .string()
        .regex(/^[0-9a-zA-Z][0-9]{0,3}$/u)
        .optional(),
      name: FreeText.optional(),
    })
    .optional(),
  number: FreeText.optional(),
  box: FreeText.optional(),
  municipality: z
    .strictObject({
      nis: z
        .string()
        .regex(/^[0-9]{0,5}$/u)
        .optional(),
      postcode: Postcode.optional(),
      name: FreeText.optional(),
    })
    .optional(),
  country: z
    .strictObject({
      iso: atMost(3, 3).optional(),
      nisCode: atMost(3, 3).optional(),
      name: FreeText.optional(),
    })
    .optional(),
  changedOn: StatedDate.optional(),
  authenticSource: z.enum(['BCSS_KSZ', 'RN_RR']).optional(),
});

/** An organisation outside the KBI: a course centre, a service that refers people, a recognising body. */
export const StatedPartner = z
  .strictObject({
    externalId: FreeText.optional(),
    davinci: FreeText.optional(),
    name: FreeText.optional(),
    address: Address.optional(),
    contact: Contact.optional(),
  })
  .meta({ id: 'StatedPartner', description: 'An organisation outside the KBI, as stated' });
export type StatedPartner = z.output<typeof StatedPartner>;
