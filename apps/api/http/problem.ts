import type { Label } from '../../../libs/domain/kernel/labels.js';
import { refusals, type Refusal, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { faultIn, type Fault } from './fault.js';

/** Every problem that is not a refusal of the domain: its status, what it is and what to do. */
export const problems = {
  BODY_INVALID: {
    status: 422,
    nl: 'De vraag klopt niet; zie de fouten.',
    en: 'The request is not right; see the faults.',
  },
  QUERY_INVALID: {
    status: 400,
    nl: 'De parameters van de vraag kloppen niet; zie de fouten.',
    en: 'The parameters of the question are not right; see the faults.',
  },
  /** Source: RFC 7493 (I-JSON), 2.1 and 2.3: in UTF-8, and no name twice in one object. */
  BODY_NOT_JSON: { status: 400, nl: 'De inhoud is geen geldige JSON.', en: 'The body is not valid JSON.' },
  BODY_TOO_LARGE: { status: 413, nl: 'De inhoud is te groot.', en: 'The body is too large.' },
  TOO_MANY_LINES: {
    status: 413,
    nl: 'De reeks is te lang; deze regel en de volgende zijn niet gelezen.',
    en: 'The batch is too long; this line and the next ones were not read.',
  },
  BROKEN_OFF: {
    status: 400, // whom it is for has gone
    nl: 'De vraag brak af voor ze binnen was.',
    en: 'The request broke off before it had come in.',
  },
  BODY_TOO_SLOW: {
    status: 408,
    nl: 'De inhoud kwam niet op tijd binnen.',
    en: 'The body did not come in on time.',
  },
  MEDIA_TYPE: {
    status: 415,
    nl: 'Dit soort inhoud wordt hier niet gelezen.',
    en: 'This kind of content is not read here.',
  },
  ENVELOPE_UNREADABLE: {
    status: 500, // SOAP 1.1, chapter 6.2: programs look for a fault behind no other status
    nl: 'De inhoud is geen bericht in een envelop van SOAP 1.1.',
    en: 'The body is no message in an envelope of SOAP 1.1.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    nl: 'Die vorm van antwoord bestaat hier niet.',
    en: 'There is no such form of answer here.',
  },
  COMMAND_UNKNOWN: {
    status: 404,
    nl: 'Er is geen opdracht met die naam.',
    en: 'There is no command of that name.',
  },
  ROUTE_UNKNOWN: { status: 404, nl: 'Deze pagina bestaat niet.', en: 'There is nothing here.' },
  REPORT_UNKNOWN: {
    status: 404,
    nl: 'Er is geen rapport met die naam.',
    en: 'There is no report of that name.',
  },
  LIST_NOT_FOR_ORGANISATION: {
    status: 403,
    nl: 'Deze lijst is niet bedoeld voor organisaties van uw type.',
    en: 'This list is not for organisations of your type.',
  },
  REPORT_STANDS_STILL: {
    status: 503,
    nl: 'Dit overzicht staat stil bij een gebeurtenis die het niet verwerkt; de beheerder moet ingrijpen.',
    en: 'This read model stands still at an event that it can’t handle; the operator has to act.',
  },
  REPORT_BEING_BUILT: {
    status: 503,
    nl: 'Dit overzicht wordt opgebouwd; probeer het zo dadelijk opnieuw.',
    en: 'This read model is being built; try again in a moment.',
  },
  KNOWN_AT_NOT_KEPT: {
    status: 422,
    nl: 'Dit rapport houdt niet bij wat vroeger bekend was.',
    en: 'This report doesn’t keep what was known before.',
  },
  KNOWN_AT_IN_FUTURE: {
    status: 400,
    nl: 'Wat op dat moment bekend zal zijn, is nog niet te zeggen.',
    en: 'What will be known at that instant can’t be told yet.',
  },
  MASTER_KEY: {
    status: 409,
    nl: 'De hoofdsleutel komt van de beheerder; vervang hem bij het starten.',
    en: 'The master key is the operator’s; replace it at start.',
  },
  DOSSIER_UNKNOWN: {
    status: 404,
    nl: 'Er is geen dossier met dat nummer.',
    en: 'There is no dossier of that id.',
  },
  CONSULTATION_UNKNOWN: {
    status: 404,
    nl: 'Er is geen raadpleging met dat nummer.',
    en: 'There is no consultation of that id.',
  },
  CONSULTATION_OF_OTHERS: {
    status: 403,
    nl: 'Enkel wie de vraag stelde, de persoon en een auditor krijgen uitleg bij een raadpleging.',
    en: 'Only who asked, the person and an auditor are told why a consultation was granted or refused.',
  },
  SCOPE_MISSING: {
    status: 403,
    nl: 'Het token geeft dit recht niet.',
    en: 'The token doesn’t give this right.',
  },
  SESSION_ENDED: {
    status: 401,
    nl: 'U bent niet meer aangemeld; meld u opnieuw aan.',
    en: 'You are not signed in any more; sign in again.',
  },
  CSRF_CHECK_FAILED: {
    status: 403,
    nl: 'Deze vraag kwam niet van onze pagina’s; laad de pagina opnieuw.',
    en: 'This request did not come from our pages; load the page again.',
  },
  TOKEN_PROBLEM: { status: 401, nl: 'Er is geen geldig token.', en: 'There is no valid token.' },
  ISSUER_UNREACHABLE: {
    status: 503,
    nl: 'De sleutels van de uitgever van tokens zijn nu niet bereikbaar; probeer het later opnieuw.',
    en: 'The keys of the token issuer can’t be fetched now; try again later.',
  },
  IDEMPOTENCY_KEY_MISSING: {
    status: 400,
    nl: 'Stuur een hoofding Idempotency-Key mee: de eigen sleutel van deze opdracht.',
    en: 'Send a header Idempotency-Key: your own key of this command.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    nl: 'Deze sleutel is al gebruikt voor een andere opdracht; kies een nieuwe.',
    en: 'This key was used for another command already; choose a new one.',
  },
  CONFLICT: {
    status: 409,
    nl: 'Anderen wijzigden dit dossier telkens tegelijk; probeer het opnieuw met dezelfde sleutel.',
    en: 'Others changed this dossier at the same time, again and again; try again with the same key.',
  },
  NOT_YET_THERE: {
    status: 504,
    nl: 'De gegevens zijn nog niet bijgewerkt tot die positie; probeer het opnieuw.',
    en: 'The data are not up to that position yet; try again.',
  },
  AUTHORISATIONS_NOT_CURRENT: {
    status: 503,
    nl: 'De machtigingen zijn nu niet met zekerheid bekend; probeer het zo dadelijk opnieuw.',
    en: 'The authorisations are not known for certain now; try again in a moment.',
  },
  OVERLOADED: {
    status: 503,
    nl: 'Er wacht te veel tegelijk; probeer het zo dadelijk opnieuw.',
    en: 'Too much waits at once; try again in a moment.',
  },
  RATE_LIMITED: {
    status: 429,
    nl: 'Uw organisatie vraagt meer dan ze op deze tijd mag; probeer het later opnieuw met dezelfde sleutel.',
    en: 'Your organisation asks more than it may in this time; try again later with the same key.',
  },
  TOO_MANY_STREAMS: {
    status: 429,
    nl: 'Uw gebruiker heeft al zoveel stromen van berichten open als mag; sluit er een.',
    en: 'Your user has as many event streams open as allowed already; close one.',
  },
  ADDRESS_RATE_LIMITED: {
    status: 429,
    nl: 'Van dit adres komt meer dan op deze tijd zonder token mag; probeer het later opnieuw.',
    en: 'More comes from this address than may be asked without a token in this time; try again later.',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    nl: 'De opslag is nu niet bereikbaar; probeer het opnieuw met dezelfde sleutel.',
    en: 'The store can’t be reached now; try again with the same key.',
  },
  ERASURE_JOURNAL_UNAVAILABLE: {
    status: 503,
    nl: 'Het wisjournaal is nu niet bereikbaar en er is niets gewijzigd; probeer het opnieuw met dezelfde sleutel.',
    en: 'The journal of erasures can’t be written now and nothing was changed; try again with the same key.',
  },
  OUTCOME_UNKNOWN: {
    status: 503,
    nl: 'Er kwam geen bevestiging; probeer het opnieuw met dezelfde sleutel om het te weten.',
    en: 'No confirmation came; try again with the same key to know.',
  },
  INTERNAL: { status: 500, nl: 'Er ging iets mis bij ons.', en: 'Something went wrong on our side.' },
} as const;
export type ProblemCode = keyof typeof problems;

/** Refusals that are not a conflict with the state of a dossier (409). */
const statusOfRefusal: Partial<Record<RefusalCode, number>> = {
  DOSSIER_NOT_FOUND: 404,
  DOSSIER_ERASED: 410,
  HOLD_UNKNOWN: 404,
  FUTURE_DATE: 422,
  SYNTHETIC_PERSON: 422,
  BIRTH_DATE_CONTRADICTS_INSZ: 422,
  INSZ_MALFORMED: 422,
  TARGET_GROUP_INCONSISTENT: 422,
  ORGANISATION_UNKNOWN: 403,
  COMMAND_NOT_OF_ORGANISATION: 403,
  NOT_OWN_ORGANISATION: 403,
  PERSON_NOT_INSCRIBED: 403,
  SCOPE_NOT_OF_ORGANISATION: 403,
  SENDER_NOT_OF_ORGANISATION: 403,
  CAPACITY_WITHOUT_PURPOSE: 403,
  PURPOSE_NOT_AUTHORISED: 403,
  SECTIONS_NOT_AUTHORISED: 403,
  PERSON_NOT_ON_TERRITORY: 403,
  INSCRIPTION_MISSING: 403,
  NOT_THE_PERSON: 403,
  EMERGENCY_NOT_AUTHORISED: 403,
  REVIEWER_NOT_AUTHORISED: 403,
  REVIEWER_ASKED: 403,
  EXCHANGE_UNDECIDED: 403,
  EXCHANGE_REFUSED: 403,
  EXCHANGE_NOT_IN_PRODUCTION: 403,
  EXCHANGE_ITEMS_NOT_AGREED: 403,
  EXCHANGE_PERSON_NOT_SHARED: 403,
  AGREEMENT_DEPENDS_ON_ITSELF: 422,
  AGREEMENT_UNKNOWN: 404,
  MERGED_WITH_ITSELF: 422,
  MOVED_EVENT_UNKNOWN: 422,
  MOVED_EVENTS_MISSING: 422,
  AGREEMENT_SHEET_UNKNOWN: 404,
  ORGANISATION_ENDED: 403,
  ORGANISATION_NOT_REGISTERED: 404,
  AUTHORISATION_UNKNOWN: 404,
  COMMUNE_UNKNOWN: 404,
  FACT_UNKNOWN: 404,
  FACT_OF_ANOTHER_ORGANISATION: 403,
};

interface ProblemOptions {
  readonly retryAfter?: number;
  /** In one language, or in both. */
  readonly detail?: string | Label;
  readonly code?: string;
  readonly dossier?: string;
}

/** What a caller gets when the answer is no. Its texts are ours and hold nothing of the request. */
export class Problem extends Error {
  readonly status: number;
  readonly title: { readonly nl: string; readonly en: string };
  readonly source: string | undefined;

  constructor(
    readonly code: ProblemCode | RefusalCode,
    readonly faults: readonly Fault[] = [],
    options: ProblemOptions = {},
  ) {
    super(code);
    this.retryAfter = options.retryAfter;
    const { detail } = options;
    this.detail = typeof detail === 'string' ? { nl: detail, en: detail } : detail;
    this.dossier = options.dossier;
    this.stated = options.code ?? code;
    if (code in problems) {
      const { status, nl, en } = problems[code as ProblemCode];
      this.status = status;
      this.title = { nl, en };
    } else {
      const refusal = refusals[code as RefusalCode];
      this.status = statusOfRefusal[code as RefusalCode] ?? 409;
      this.title = { nl: refusal.nl, en: refusal.en };
      this.source = refusal.source;
    }
  }

  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;
  readonly detail: Label | undefined;
  /** The dossier that goes on for one that was merged. */
  readonly dossier: string | undefined;
  /** The code that the caller sees. */
  readonly stated: string;

  static of({ code, at, instead }: Refusal, options: ProblemOptions = {}): Problem {
    const { en, nl } = instead ?? refusals[code];
    return new Problem(code, at === '' ? [] : [{ at, detail: en, nl }], options);
  }

  /** RFC 9457. @param language of the title, and of what is wrong where it is known in Dutch */
  document(language: 'nl' | 'en'): Record<string, unknown> {
    return {
      type: `urn:kbi:problem:${this.stated}`,
      title: this.title[language],
      status: this.status,
      code: this.stated,
      ...(this.detail !== undefined && { detail: this.detail[language] }),
      ...(this.dossier !== undefined && { dossier: this.dossier }),
      ...(this.source !== undefined && { source: this.source }),
      ...(this.faults.length > 0 && { errors: this.faults.map(faultIn(language)) }),
    };
  }
}
