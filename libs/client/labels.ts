/** Made by `npm run generate` from the events and enumerations of the domain; a test fails when it is stale. */

interface EventLabels {
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}
interface Label {
  readonly nl: string;
  readonly en: string;
}
type ByName<Labels> = Readonly<Record<string, Labels>>;

/** Per event its title and the names of its fields, in Dutch. */
export const events: ByName<EventLabels> = {
  "DossierOpened": {
    "title": "Dossier geopend",
    "fields": {
      "on": "op",
      "source": "bron",
      "openedBy": "geopend door",
      "insz": "INSZ",
      "birthYear": "geboortejaar",
      "createdBy": "aangemaakt door",
      "familyNames": "familienaam",
      "givenNames": "voornaam",
      "birthDate": "geboortedatum",
      "sex": "geslacht",
      "name": "naam",
      "statedBirthDate": "geboortedatum zoals vermeld",
      "statedSex": "geslacht zoals vermeld"
    }
  },
  "PersonDetailsStated": {
    "title": "Persoonsgegevens vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "birthYear": "geboortejaar",
      "createdBy": "aangemaakt door",
      "familyNames": "familienaam",
      "givenNames": "voornaam",
      "birthDate": "geboortedatum",
      "sex": "geslacht",
      "name": "naam",
      "statedBirthDate": "geboortedatum zoals vermeld",
      "statedSex": "geslacht zoals vermeld"
    }
  },
  "InszReplaced": {
    "title": "INSZ vervangen",
    "fields": {
      "on": "op",
      "source": "bron",
      "insz": "INSZ"
    }
  },
  "PersonErased": {
    "title": "Persoon gewist",
    "fields": {
      "on": "op",
      "source": "bron",
      "ground": "grond",
      "accessLog": "inzagelogboek"
    }
  },
  "LegalHoldPlaced": {
    "title": "Wisverbod geplaatst",
    "fields": {
      "on": "op",
      "source": "bron",
      "hold": "wisverbod",
      "ground": "grond",
      "reason": "reden"
    }
  },
  "LegalHoldLifted": {
    "title": "Wisverbod opgeheven",
    "fields": {
      "on": "op",
      "source": "bron",
      "hold": "wisverbod",
      "reason": "reden"
    }
  },
  "ErasureHeld": {
    "title": "Wissing aangehouden",
    "fields": {
      "on": "op",
      "source": "bron",
      "ground": "grond",
      "accessLog": "inzagelogboek",
      "holds": "wisverboden"
    }
  },
  "PersonDied": {
    "title": "Overleden",
    "fields": {
      "on": "op",
      "source": "bron"
    }
  },
  "DeathWithdrawn": {
    "title": "Overlijden ingetrokken",
    "fields": {
      "on": "op",
      "source": "bron",
      "reason": "reden"
    }
  },
  "ResidenceStated": {
    "title": "Woonplaats vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "commune": "gemeente"
    }
  },
  "PersonInscribed": {
    "title": "Ingeschreven door een organisatie",
    "fields": {
      "on": "op",
      "source": "bron",
      "organisation": "organisatie",
      "purpose": "doel",
      "until": "tot"
    }
  },
  "InscriptionEnded": {
    "title": "Inschrijving door een organisatie beëindigd",
    "fields": {
      "on": "op",
      "source": "bron",
      "organisation": "organisatie",
      "purpose": "doel"
    }
  },
  "TargetGroupDetermined": {
    "title": "Doelgroep bepaald",
    "fields": {
      "on": "op",
      "source": "bron",
      "code": "doelgroep",
      "type": "type",
      "subType": "subtype",
      "until": "tot",
      "period": "periode",
      "reasonNone": "reden van geen doelgroep",
      "reasonExempt": "reden van vrijstelling",
      "reasonNoneNames": "naam van de reden van geen doelgroep",
      "reasonExemptNames": "naam van de reden van vrijstelling",
      "ground": "grond",
      "exemption": "vrijstelling",
      "exempt": "vrijgesteld van"
    }
  },
  "PersonRegistered": {
    "title": "Aangemeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "kind": "soort",
      "place": "plaats",
      "reason": "reden",
      "reasonNames": "naam van de reden",
      "due": "uiterlijk"
    }
  },
  "RegistrationPostponed": {
    "title": "Aanmelding uitgesteld",
    "fields": {
      "on": "op",
      "source": "bron",
      "postponement": "uitstel",
      "until": "tot",
      "period": "periode",
      "reason": "reden",
      "reasonNames": "naam van de reden"
    }
  },
  "RegistrationLetterSent": {
    "title": "Aangetekende brief over de aanmelding verstuurd",
    "fields": {
      "on": "op",
      "source": "bron"
    }
  },
  "TalkHeld": {
    "title": "Gesprek gevoerd",
    "fields": {
      "on": "op",
      "source": "bron",
      "talk": "gesprek",
      "kind": "soort",
      "place": "plaats",
      "referral": "doorverwijzing",
      "remark": "opmerking"
    }
  },
  "TrajectoryOpened": {
    "title": "Traject geopend",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject",
      "type": "type",
      "period": "periode",
      "manager": "trajecthouder",
      "managed": "beheer",
      "contact": "contactpersoon"
    }
  },
  "ComponentAdded": {
    "title": "Onderdeel toegevoegd",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject",
      "component": "onderdeel",
      "nth": "volgnummer",
      "period": "periode",
      "status": "status"
    }
  },
  "ComponentDecided": {
    "title": "Onderdeel beoordeeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject",
      "component": "onderdeel",
      "nth": "volgnummer",
      "decision": "beslissing",
      "reason": "reden",
      "reasonNames": "naam van de reden",
      "statedDate": "datum zoals vermeld"
    }
  },
  "TrajectoryDecided": {
    "title": "Traject beoordeeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject",
      "decision": "beslissing",
      "reason": "reden",
      "reasonNames": "naam van de reden",
      "statedDate": "datum zoals vermeld"
    }
  },
  "TrajectoryStatusStated": {
    "title": "Status van traject vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject",
      "period": "periode",
      "status": "status"
    }
  },
  "TrajectoryClosed": {
    "title": "Traject gesloten",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject",
      "period": "periode",
      "unlawful": "onrechtmatig"
    }
  },
  "TrajectoryReopened": {
    "title": "Traject heropend",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject",
      "period": "periode"
    }
  },
  "TrajectoryStopped": {
    "title": "Traject stopgezet",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject",
      "period": "periode"
    }
  },
  "TrajectoryTransferred": {
    "title": "Traject overgedragen",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject",
      "manager": "trajecthouder"
    }
  },
  "AttestIssued": {
    "title": "Attest uitgereikt",
    "fields": {
      "on": "op",
      "source": "bron",
      "attest": "attest",
      "trajectory": "traject",
      "kind": "soort",
      "type": "type",
      "archived": "nummer in het archief",
      "madeOn": "opgemaakt op",
      "signedOn": "getekend op",
      "createdBy": "aangemaakt door"
    }
  },
  "AttestWithdrawn": {
    "title": "Attest ingetrokken",
    "fields": {
      "on": "op",
      "source": "bron",
      "attest": "attest",
      "trajectory": "traject",
      "decidedOn": "beslist op",
      "reason": "reden"
    }
  },
  "EffortsDeclared": {
    "title": "Inspanningen verklaard",
    "fields": {
      "on": "op",
      "source": "bron",
      "trajectory": "traject"
    }
  },
  "B1Exempted": {
    "title": "Vrijgesteld van B1 mondeling",
    "fields": {
      "on": "op",
      "source": "bron",
      "ground": "grond"
    }
  },
  "ContractSigned": {
    "title": "Contract getekend",
    "fields": {
      "on": "op",
      "source": "bron",
      "contract": "contract",
      "trajectory": "traject",
      "type": "type",
      "createdBy": "aangemaakt door",
      "socialOrientation": "maatschappelijke oriëntatie",
      "nt2": "NT2",
      "careerOrientation": "loopbaanoriëntatie",
      "parts": "onderdelen",
      "waived": "vrijgestelde onderdelen",
      "firstCourse": "eerste cursus",
      "rightsAndDuties": "rechten en plichten verklaard",
      "fees": "te betalen",
      "feeWaived": "betaling kwijtgescholden"
    }
  },
  "ContractAmended": {
    "title": "Addendum bij contract",
    "fields": {
      "on": "op",
      "source": "bron",
      "contract": "contract",
      "addendum": "addendum",
      "type": "type",
      "createdBy": "aangemaakt door",
      "socialOrientation": "maatschappelijke oriëntatie",
      "nt2": "NT2",
      "careerOrientation": "loopbaanoriëntatie",
      "parts": "onderdelen",
      "waived": "vrijgestelde onderdelen"
    }
  },
  "ContractSuspended": {
    "title": "Contract opgeschort",
    "fields": {
      "on": "op",
      "source": "bron",
      "contract": "contract",
      "suspension": "opschorting",
      "period": "periode",
      "reason": "reden"
    }
  },
  "SignaturePostponed": {
    "title": "Ondertekening uitgesteld",
    "fields": {
      "on": "op",
      "source": "bron",
      "postponement": "uitstel",
      "period": "periode",
      "reason": "reden"
    }
  },
  "WaiverDecided": {
    "title": "Vrijstelling van onderdeel beslist",
    "fields": {
      "on": "op",
      "source": "bron",
      "part": "onderdeel",
      "granted": "vrijgesteld"
    }
  },
  "CourseEnrolled": {
    "title": "Ingeschreven in cursus NT2",
    "fields": {
      "on": "op",
      "source": "bron",
      "course": "cursus",
      "statedId": "identificatie zoals vermeld",
      "trajectory": "traject",
      "provider": "aanbieder",
      "module": "module",
      "programme": "opleiding",
      "branch": "vestiging",
      "begins": "begint",
      "ends": "eindigt",
      "period": "periode",
      "status": "status",
      "group": "lesgroep",
      "remark": "opmerking",
      "centre": "centrum"
    }
  },
  "OrientationCourseEnrolled": {
    "title": "Ingeschreven in cursus MO",
    "fields": {
      "on": "op",
      "source": "bron",
      "course": "cursus",
      "statedId": "identificatie zoals vermeld",
      "kind": "soort",
      "number": "nummer",
      "language": "taal",
      "period": "periode",
      "leftOn": "verlaten op",
      "group": "lesgroep",
      "title": "titel",
      "venue": "lesplaats"
    }
  },
  "CareerCourseEnrolled": {
    "title": "Ingeschreven in cursus PLO",
    "fields": {
      "on": "op",
      "source": "bron",
      "course": "cursus",
      "statedId": "identificatie zoals vermeld",
      "period": "periode",
      "title": "titel"
    }
  },
  "CareerCourseDecided": {
    "title": "Cursus PLO beoordeeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "course": "cursus",
      "satisfied": "voldaan",
      "why": "waarom"
    }
  },
  "CourseLeft": {
    "title": "Cursus verlaten",
    "fields": {
      "on": "op",
      "source": "bron",
      "course": "cursus",
      "reason": "reden"
    }
  },
  "CourseResultRecorded": {
    "title": "Resultaat van cursus",
    "fields": {
      "on": "op",
      "source": "bron",
      "course": "cursus",
      "result": "resultaat"
    }
  },
  "LessonRecorded": {
    "title": "Les",
    "fields": {
      "on": "op",
      "source": "bron",
      "course": "cursus",
      "lesson": "les",
      "begins": "begint",
      "ends": "eindigt",
      "attended": "tijd aanwezig",
      "attendance": "aanwezigheid"
    }
  },
  "OrientationTestTaken": {
    "title": "Test MO afgelegd",
    "fields": {
      "on": "op",
      "source": "bron",
      "test": "test",
      "practical": "praktische vragen",
      "values": "vragen over waarden",
      "passed": "geslaagd"
    }
  },
  "RegisteredForWork": {
    "title": "Ingeschreven bij VDAB of Actiris",
    "fields": {
      "on": "op",
      "source": "bron",
      "at": "bij"
    }
  },
  "OccupationRecorded": {
    "title": "Werk of studie",
    "fields": {
      "on": "op",
      "source": "bron",
      "occupation": "werk of studie",
      "kind": "soort",
      "until": "tot"
    }
  },
  "ParticipationRecorded": {
    "title": "Deelname aan PNT",
    "fields": {
      "on": "op",
      "source": "bron",
      "participation": "deelname",
      "hours": "uren",
      "activity": "activiteit"
    }
  },
  "Nt2TestTaken": {
    "title": "Test NT2 afgelegd",
    "fields": {
      "on": "op",
      "source": "bron",
      "test": "test",
      "place": "plaats",
      "results": "resultaten",
      "standard": "standaardtest",
      "stated": "vermeld",
      "remark": "opmerking"
    }
  },
  "Nt2TestWithdrawn": {
    "title": "Test NT2 ingetrokken",
    "fields": {
      "on": "op",
      "source": "bron",
      "test": "test",
      "reason": "reden"
    }
  },
  "Nt2LevelStated": {
    "title": "Niveau NT2 vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "highest": "hoogste",
      "highestNames": "naam van het hoogste",
      "latest": "laatste",
      "latestNames": "naam van het laatste"
    }
  },
  "LevelRecognised": {
    "title": "Niveau erkend",
    "fields": {
      "on": "op",
      "source": "bron",
      "recognition": "erkenning",
      "kind": "soort",
      "skills": "vaardigheden",
      "level": "niveau",
      "issuer": "uitreiker",
      "document": "document"
    }
  },
  "LevelRecognitionWithdrawn": {
    "title": "Erkenning van niveau ingetrokken",
    "fields": {
      "on": "op",
      "source": "bron",
      "recognition": "erkenning",
      "reason": "reden"
    }
  },
  "Nt2SkillsLimited": {
    "title": "Gevraagde vaardigheden beperkt",
    "fields": {
      "on": "op",
      "source": "bron",
      "skills": "vaardigheden",
      "ground": "grond"
    }
  },
  "CourseAdvised": {
    "title": "Cursus geadviseerd",
    "fields": {
      "on": "op",
      "source": "bron",
      "track": "soort cursus",
      "level": "niveau"
    }
  },
  "LeaseStarted": {
    "title": "Huur begonnen",
    "fields": {
      "on": "op",
      "source": "bron",
      "lease": "huur",
      "signedOn": "getekend op",
      "landlord": "verhuurder",
      "role": "rol",
      "rehousing": "gedwongen herhuisvesting"
    }
  },
  "LeaseTransferred": {
    "title": "Huur overgedragen",
    "fields": {
      "on": "op",
      "source": "bron",
      "lease": "huur",
      "landlord": "verhuurder"
    }
  },
  "LeaseEnded": {
    "title": "Huur beëindigd",
    "fields": {
      "on": "op",
      "source": "bron",
      "lease": "huur"
    }
  },
  "LanguageProofAccepted": {
    "title": "Taalbewijs aanvaard",
    "fields": {
      "on": "op",
      "source": "bron",
      "proof": "bewijs",
      "kind": "soort",
      "level": "niveau",
      "document": "document"
    }
  },
  "LanguageProofWithdrawn": {
    "title": "Taalbewijs ingetrokken",
    "fields": {
      "on": "op",
      "source": "bron",
      "proof": "bewijs",
      "reason": "reden"
    }
  },
  "LanguageExemptionGranted": {
    "title": "Vrijgesteld van de taalvereiste",
    "fields": {
      "on": "op",
      "source": "bron",
      "ground": "grond"
    }
  },
  "LanguageExemptionEnded": {
    "title": "Vrijstelling beëindigd",
    "fields": {
      "on": "op",
      "source": "bron"
    }
  },
  "LanguageRequirementPostponed": {
    "title": "Taalvereiste uitgesteld",
    "fields": {
      "on": "op",
      "source": "bron",
      "lease": "huur",
      "reason": "reden",
      "grantedBy": "toegestaan door"
    }
  },
  "LanguageRequirementMet": {
    "title": "Aan de taalvereiste voldaan",
    "fields": {
      "on": "op",
      "source": "bron",
      "lease": "huur",
      "level": "niveau",
      "proof": "bewijs"
    }
  },
  "LanguageRequirementReopened": {
    "title": "Niet langer aan de taalvereiste voldaan",
    "fields": {
      "on": "op",
      "source": "bron",
      "lease": "huur"
    }
  },
  "WooncodeStated": {
    "title": "Wooncode vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "mustShowIntegrationWillingness": "moet inburgeringsbereidheid tonen",
      "showsIntegrationWillingness": "toont inburgeringsbereidheid",
      "mustShowLanguageWillingness": "moet taalbereidheid tonen",
      "showsLanguageWillingness": "toont taalbereidheid",
      "followedUpBy": "opgevolgd door"
    }
  },
  "LandlordFindingRecorded": {
    "title": "Vaststelling door de verhuurder",
    "fields": {
      "on": "op",
      "source": "bron",
      "lease": "huur"
    }
  },
  "HousingNoticeGiven": {
    "title": "Aanmaning door de toezichthouder",
    "fields": {
      "on": "op",
      "source": "bron",
      "lease": "huur",
      "until": "uiterlijk"
    }
  },
  "HousingFineImposed": {
    "title": "Geldboete voor de taalkennisvereiste",
    "fields": {
      "on": "op",
      "source": "bron",
      "lease": "huur",
      "amount": "bedrag in euro",
      "until": "nieuwe termijn tot"
    }
  },
  "PartnerReferralReceived": {
    "title": "Toegeleid door partner",
    "fields": {
      "on": "op",
      "source": "bron",
      "referral": "doorverwijzing",
      "externalId": "extern nummer",
      "to": "naar",
      "status": "status",
      "why": "waarom",
      "from": "van",
      "description": "omschrijving",
      "partner": "soort partner",
      "by": "door",
      "appointment": "afspraak op"
    }
  },
  "ReferralAnswered": {
    "title": "Doorverwijzing beantwoord",
    "fields": {
      "on": "op",
      "source": "bron",
      "referral": "doorverwijzing",
      "status": "status"
    }
  },
  "ReferralSent": {
    "title": "Doorverwezen naar partner",
    "fields": {
      "on": "op",
      "source": "bron",
      "referral": "doorverwijzing",
      "partner": "soort partner",
      "toOrganisation": "naar",
      "why": "waarom",
      "description": "omschrijving"
    }
  },
  "WaitingListJoined": {
    "title": "Op de wachtlijst",
    "fields": {
      "on": "op",
      "source": "bron",
      "entry": "plaats op de wachtlijst",
      "kind": "soort",
      "module": "module",
      "list": "wachtlijst",
      "language": "taal van de groep",
      "level": "niveau",
      "region": "regio",
      "provider": "aanbieder"
    }
  },
  "PlaceOffered": {
    "title": "Plaats aangeboden",
    "fields": {
      "on": "op",
      "source": "bron",
      "entry": "plaats op de wachtlijst",
      "course": "cursus"
    }
  },
  "WaitingListLeft": {
    "title": "Van de wachtlijst",
    "fields": {
      "on": "op",
      "source": "bron",
      "entry": "plaats op de wachtlijst",
      "because": "omdat"
    }
  },
  "AdviceStated": {
    "title": "Advies vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "houseOfDutch": "Huis van het Nederlands",
      "labourMarket": "arbeidsmarkt"
    }
  },
  "PerspectivesStated": {
    "title": "Perspectief vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "houseOfDutch": "Huis van het Nederlands",
      "receptionOffice": "onthaalbureau"
    }
  },
  "DiplomaRecognitionReferred": {
    "title": "Toegeleid voor gelijkschakeling van diploma",
    "fields": {
      "on": "op",
      "source": "bron",
      "referral": "doorverwijzing",
      "status": "status",
      "why": "waarom",
      "kind": "soort",
      "submittedOn": "ingediend op",
      "answeredOn": "beantwoord op",
      "answer": "antwoord",
      "diploma": "diploma",
      "school": "school",
      "body": "erkennende instantie",
      "commissionedBy": "in opdracht van",
      "fileNumber": "dossiernummer"
    }
  },
  "BreachEstablished": {
    "title": "Inbreuk vastgesteld",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk",
      "ground": "grond",
      "part": "onderdeel",
      "type": "type",
      "authority": "sanctionerende overheid",
      "grounds": "motivering"
    }
  },
  "NoticeOfDefaultSent": {
    "title": "Ingebrekestelling verzonden",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk",
      "until": "termijn tot"
    }
  },
  "HearingHeld": {
    "title": "Gehoord over een inbreuk",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk"
    }
  },
  "SanctionDecided": {
    "title": "Over een sanctie beslist",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk",
      "authority": "overheid",
      "outcome": "beslissing",
      "amount": "bedrag in euro",
      "postedOn": "verzonden op"
    }
  },
  "AppealLodged": {
    "title": "Beroep ingesteld",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk"
    }
  },
  "AppealDecided": {
    "title": "Over een beroep beslist",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk",
      "outcome": "beslissing",
      "amount": "bedrag in euro"
    }
  },
  "FinePaymentRecorded": {
    "title": "Betaling van een geldboete",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk",
      "payment": "betaling",
      "amount": "bedrag in euro"
    }
  },
  "BreachAccountDrawnUp": {
    "title": "Feitenrelaas opgemaakt",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk"
    }
  },
  "BreachActivityRecorded": {
    "title": "Activiteit bij inbreuk",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk",
      "activity": "activiteit",
      "statedId": "identificatie zoals vermeld",
      "type": "type",
      "account": "relaas"
    }
  },
  "BreachLetterDrawnUp": {
    "title": "Brief bij inbreuk",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk",
      "letter": "brief",
      "kind": "soort"
    }
  },
  "CorrectionFormDrawnUp": {
    "title": "Rechtzettingsformulier opgemaakt",
    "fields": {
      "on": "op",
      "source": "bron",
      "breach": "inbreuk",
      "archived": "nummer in het archief",
      "signedOn": "getekend op",
      "createdBy": "aangemaakt door"
    }
  },
  "LanguageStated": {
    "title": "Taal vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "language": "taal",
      "code": "taalcode",
      "contact": "contacttaal",
      "level": "niveau"
    }
  },
  "LiteracyStated": {
    "title": "Alfabetisering vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "latinScript": "Latijns schrift",
      "otherScript": "ander schrift"
    }
  },
  "PreferencesStated": {
    "title": "Voorkeuren vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "wishedStart": "gewenste start",
      "intensity": "intensiteit",
      "wishedStartReason": "reden van de gewenste start",
      "lessonTimes": "lesmomenten",
      "centres": "centra",
      "postcodes": "postcodes"
    }
  },
  "MomentPassed": {
    "title": "Termijn verstreken",
    "fields": {
      "on": "op",
      "source": "bron",
      "moment": "moment",
      "entry": "betreft"
    }
  },
  "MomentReopened": {
    "title": "Termijn toch niet verstreken",
    "fields": {
      "on": "op",
      "source": "bron",
      "moment": "moment",
      "entry": "betreft"
    }
  },
  "EmptySectionStated": {
    "title": "Lege rubriek vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "section": "rubriek"
    }
  },
  "OfficialAnswerImported": {
    "title": "Officieel antwoord ingelezen",
    "fields": {
      "on": "op",
      "source": "bron",
      "statedDate": "datum zoals vermeld",
      "time": "tijdstip",
      "digest": "controlegetal",
      "notUnderstood": "niet begrepen"
    }
  },
  "NoLongerStated": {
    "title": "Niet langer vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "matter": "wat"
    }
  },
  "OrderStated": {
    "title": "Volgorde vermeld",
    "fields": {
      "on": "op",
      "source": "bron",
      "list": "lijst",
      "order": "volgorde"
    }
  },
  "FactCorrected": {
    "title": "Feit rechtgezet",
    "fields": {
      "on": "op",
      "source": "bron",
      "event": "rechtgezet feit",
      "wrong": "wat fout was",
      "right": "wat juist is",
      "reason": "reden"
    }
  },
  "DossierMerged": {
    "title": "Dossier samengevoegd met een ander",
    "fields": {
      "on": "op",
      "source": "bron",
      "into": "in dossier",
      "reason": "reden"
    }
  },
  "DossierJoined": {
    "title": "Ander dossier bijgevoegd",
    "fields": {
      "on": "op",
      "source": "bron",
      "from": "uit dossier"
    }
  },
  "DossierSeparated": {
    "title": "Dossiers weer gescheiden",
    "fields": {
      "on": "op",
      "source": "bron",
      "from": "van dossier",
      "moved": "verplaatste feiten",
      "decidedAnew": "opnieuw beslist",
      "reason": "reden"
    }
  },
  "DossierReopened": {
    "title": "Dossier heropend",
    "fields": {
      "on": "op",
      "source": "bron",
      "from": "uit dossier"
    }
  },
  "ImportFindingNoted": {
    "title": "Vaststelling bij het inlezen",
    "fields": {
      "on": "op",
      "source": "bron",
      "code": "code",
      "place": "plaats",
      "remark": "opmerking"
    }
  },
  "FindingNoted": {
    "title": "Vaststelling: beslissing zonder grond",
    "fields": {
      "on": "op",
      "source": "bron",
      "finding": "vaststelling",
      "kind": "soort",
      "code": "code",
      "decision": "beslissing",
      "decided": "soort beslissing"
    }
  },
  "FindingResolved": {
    "title": "Vaststelling vervallen",
    "fields": {
      "on": "op",
      "source": "bron",
      "finding": "vaststelling",
      "kind": "soort",
      "code": "code"
    }
  },
  "FindingClosed": {
    "title": "Vaststelling afgesloten",
    "fields": {
      "on": "op",
      "source": "bron",
      "finding": "vaststelling",
      "kind": "soort",
      "code": "code",
      "outcome": "uitkomst",
      "reason": "reden"
    }
  },
  "InszLinked": {
    "title": "INSZ gekoppeld",
    "fields": {
      "dossier": "dossier"
    }
  },
  "OrganisationRegistered": {
    "title": "Organisatie geregistreerd",
    "fields": {
      "organisation": "organisatie",
      "on": "op",
      "name": "naam",
      "type": "type",
      "nis": "NIS-code",
      "davinci": "instellingsnummer",
      "synthetic": "fictief"
    }
  },
  "OrganisationRenamed": {
    "title": "Organisatie hernoemd",
    "fields": {
      "organisation": "organisatie",
      "on": "op",
      "name": "naam"
    }
  },
  "OrganisationTypeChanged": {
    "title": "Type van organisatie gewijzigd",
    "fields": {
      "organisation": "organisatie",
      "on": "op",
      "type": "type"
    }
  },
  "OrganisationLocated": {
    "title": "Ligging van organisatie vermeld",
    "fields": {
      "organisation": "organisatie",
      "on": "op",
      "nis": "NIS-code",
      "davinci": "instellingsnummer"
    }
  },
  "OrganisationMerged": {
    "title": "Organisatie opgegaan in een andere",
    "fields": {
      "organisation": "organisatie",
      "on": "op",
      "intoOrganisation": "opgegaan in"
    }
  },
  "OrganisationEnded": {
    "title": "Organisatie opgeheven",
    "fields": {
      "organisation": "organisatie",
      "on": "op"
    }
  },
  "SenderAssigned": {
    "title": "Afzender toegewezen",
    "fields": {
      "organisation": "organisatie",
      "uri": "URI",
      "capacity": "hoedanigheid",
      "purpose": "doel",
      "on": "op"
    }
  },
  "SenderWithdrawn": {
    "title": "Afzender ingetrokken",
    "fields": {
      "organisation": "organisatie",
      "uri": "URI",
      "capacity": "hoedanigheid",
      "purpose": "doel",
      "on": "op"
    }
  },
  "SiteOpened": {
    "title": "Vestiging geopend",
    "fields": {
      "organisation": "organisatie",
      "site": "vestiging",
      "name": "naam",
      "nis": "NIS-code",
      "on": "op"
    }
  },
  "SiteClosed": {
    "title": "Vestiging gesloten",
    "fields": {
      "organisation": "organisatie",
      "site": "vestiging",
      "on": "op"
    }
  },
  "AuthorisationGranted": {
    "title": "Machtiging verleend",
    "fields": {
      "authorisation": "machtiging",
      "holder": "houder",
      "legalBasis": "rechtsgrond",
      "purposes": "doelen",
      "sections": "rubrieken",
      "fields": "velden",
      "presenceOf": "enkel of het er is",
      "onlyOnTerritory": "enkel op het grondgebied",
      "asksInscription": "vraagt een inschrijving",
      "inEmergency": "noodtoegang",
      "from": "van",
      "until": "tot"
    }
  },
  "AuthorisationSuspended": {
    "title": "Machtiging opgeschort",
    "fields": {
      "authorisation": "machtiging",
      "from": "van"
    }
  },
  "AuthorisationResumed": {
    "title": "Machtiging hervat",
    "fields": {
      "authorisation": "machtiging",
      "on": "op"
    }
  },
  "AuthorisationRevoked": {
    "title": "Machtiging ingetrokken",
    "fields": {
      "authorisation": "machtiging",
      "lastDay": "laatste dag"
    }
  },
  "CommuneRegistered": {
    "title": "Gemeente geregistreerd",
    "fields": {
      "commune": "gemeente",
      "name": "naam",
      "nameFr": "naam in het Frans",
      "synthetic": "fictief"
    }
  },
  "CommuneMerged": {
    "title": "Gemeente gefuseerd",
    "fields": {
      "commune": "gemeente",
      "intoCommune": "opgegaan in",
      "on": "op"
    }
  },
  "ConsultationGranted": {
    "title": "Raadpleging toegestaan",
    "fields": {
      "at": "tijdstip",
      "organisation": "organisatie",
      "organisationType": "type organisatie",
      "channel": "kanaal",
      "sectionsAsked": "gevraagde rubrieken",
      "senderUri": "afzender",
      "capacity": "hoedanigheid",
      "whole": "volledig gevraagd",
      "circumstances": "omstandigheden",
      "knownPosition": "gekende positie",
      "dossier": "dossier",
      "unknownPerson": "onbekende persoon",
      "list": "lijst",
      "becauseOfChange": "na een melding van wijziging",
      "askedBy": "gevraagd door",
      "emergency": "noodtoegang",
      "emergencyReason": "reden van de noodtoegang",
      "statedSender": "afzender zoals vermeld",
      "user": "gebruiker",
      "reference": "referentie",
      "insz": "INSZ",
      "purpose": "doel",
      "authorisation": "machtiging",
      "sectionsGiven": "gegeven rubrieken",
      "fieldsGiven": "gegeven velden",
      "presenceGiven": "enkel aanwezigheid gegeven",
      "lifted": "opgeheven voorwaarden",
      "content": "inhoud"
    }
  },
  "ConsultationRefused": {
    "title": "Raadpleging geweigerd",
    "fields": {
      "at": "tijdstip",
      "organisation": "organisatie",
      "organisationType": "type organisatie",
      "channel": "kanaal",
      "sectionsAsked": "gevraagde rubrieken",
      "senderUri": "afzender",
      "capacity": "hoedanigheid",
      "whole": "volledig gevraagd",
      "circumstances": "omstandigheden",
      "knownPosition": "gekende positie",
      "dossier": "dossier",
      "unknownPerson": "onbekende persoon",
      "list": "lijst",
      "becauseOfChange": "na een melding van wijziging",
      "askedBy": "gevraagd door",
      "emergency": "noodtoegang",
      "emergencyReason": "reden van de noodtoegang",
      "statedSender": "afzender zoals vermeld",
      "user": "gebruiker",
      "reference": "referentie",
      "insz": "INSZ",
      "purpose": "doel",
      "reason": "reden"
    }
  },
  "ConsultationReviewed": {
    "title": "Raadpleging beoordeeld",
    "fields": {
      "organisation": "organisatie",
      "on": "op",
      "verdict": "oordeel",
      "remarks": "opmerkingen"
    }
  },
  "AgreementProposed": {
    "title": "Overeenkomst voorgesteld",
    "fields": {
      "agreement": "overeenkomst",
      "on": "op",
      "name": "naam",
      "partner": "partner",
      "legalBasis": "rechtsgrond"
    }
  },
  "AgreementSheetDrawnUp": {
    "title": "Projectfiche opgesteld",
    "fields": {
      "agreement": "overeenkomst",
      "on": "op",
      "version": "versie",
      "items": "gegevens",
      "way": "weg",
      "planning": "planning",
      "knownToBoth": "enkel wie beide kennen",
      "legalBasis": "rechtsgrond"
    }
  },
  "AgreementStagePlanned": {
    "title": "Stap gepland",
    "fields": {
      "agreement": "overeenkomst",
      "on": "op",
      "version": "versie",
      "stage": "stap",
      "planned": "gepland op"
    }
  },
  "AgreementStageReached": {
    "title": "Stap bereikt",
    "fields": {
      "agreement": "overeenkomst",
      "on": "op",
      "version": "versie",
      "stage": "stap"
    }
  },
  "AgreementDateCorrected": {
    "title": "Datum verbeterd",
    "fields": {
      "agreement": "overeenkomst",
      "version": "versie",
      "stage": "stap",
      "which": "welke datum",
      "recorded": "opgetekend",
      "corrected": "verbeterd"
    }
  },
  "AgreementSuspended": {
    "title": "Uitwisseling opgeschort",
    "fields": {
      "agreement": "overeenkomst",
      "on": "op",
      "why": "waarom"
    }
  },
  "AgreementResumed": {
    "title": "Uitwisseling hervat",
    "fields": {
      "agreement": "overeenkomst",
      "on": "op"
    }
  },
  "AgreementEnded": {
    "title": "Overeenkomst beëindigd",
    "fields": {
      "agreement": "overeenkomst",
      "on": "op",
      "why": "waarom"
    }
  },
  "AgreementLeftUndecided": {
    "title": "Nog niet beslist",
    "fields": {
      "agreement": "overeenkomst",
      "on": "op",
      "dependsOn": "hangt af van",
      "dependsOnAgreement": "hangt af van overeenkomst"
    }
  },
  "AgreementDecided": {
    "title": "Over uitwisseling beslist",
    "fields": {
      "agreement": "overeenkomst",
      "on": "op",
      "outcome": "uitkomst",
      "from": "van",
      "communes": "gemeenten",
      "sections": "rubrieken",
      "why": "waarom",
      "legalBasis": "rechtsgrond"
    }
  },
  "DevelopmentReleased": {
    "title": "Ontwikkeling van de KBI vermeld",
    "fields": {
      "development": "ontwikkeling",
      "name": "naam",
      "changes": "wat verandert",
      "forWhom": "voor wie",
      "state": "stand",
      "on": "op",
      "expectedOn": "verwacht op",
      "legalBasis": "rechtsgrond"
    }
  },
  "DailyRunCompleted": {
    "title": "Dagelijkse ronde voltooid",
    "fields": {
      "on": "op",
      "looked": "dossiers bekeken",
      "recorded": "termijnen vastgesteld",
      "failed": "niet gelukt"
    }
  },
  "ProjectionEventSkipped": {
    "title": "Gebeurtenis overgeslagen door een leesmodel",
    "fields": {
      "projection": "leesmodel",
      "position": "positie in het log",
      "type": "gebeurtenis",
      "reason": "reden"
    }
  },
  "ProjectionRetried": {
    "title": "Leesmodel opnieuw geprobeerd",
    "fields": {
      "projection": "leesmodel",
      "position": "positie in het log",
      "type": "gebeurtenis",
      "reason": "reden"
    }
  },
  "CommandUnchanged": {
    "title": "Opdracht zonder gevolg",
    "fields": {}
  }
};

/** Per enumeration its values, in Dutch and in English; `Refusal` has why a consultation is refused. */
export const enumerations: ByName<ByName<Label>> = {
  "AccessLogErasure": {
    "erased": {
      "nl": "gewist",
      "en": "erased"
    },
    "kept": {
      "nl": "bewaard",
      "en": "kept"
    }
  },
  "AgreementStatus": {
    "PROPOSED": {
      "nl": "voorgesteld",
      "en": "proposed"
    },
    "SHEET_DRAWN_UP": {
      "nl": "projectfiche opgesteld",
      "en": "project sheet drawn up"
    },
    "APPROVED": {
      "nl": "goedgekeurd",
      "en": "approved"
    },
    "BUILT": {
      "nl": "gebouwd",
      "en": "built"
    },
    "IN_TEST": {
      "nl": "in test",
      "en": "in test"
    },
    "IN_PRODUCTION": {
      "nl": "in productie",
      "en": "in production"
    },
    "SUSPENDED": {
      "nl": "opgeschort",
      "en": "suspended"
    },
    "ENDED": {
      "nl": "beëindigd",
      "en": "ended"
    },
    "UNDECIDED": {
      "nl": "onbeslist",
      "en": "undecided"
    },
    "REFUSED": {
      "nl": "geweigerd",
      "en": "refused"
    }
  },
  "AppealOutcome": {
    "UPHELD": {
      "nl": "bevestigd",
      "en": "upheld"
    },
    "REDUCED": {
      "nl": "verminderd",
      "en": "reduced"
    },
    "ANNULLED": {
      "nl": "vernietigd",
      "en": "annulled"
    }
  },
  "Attendance": {
    "AANWEZIG": {
      "nl": "aanwezig",
      "en": "present"
    },
    "AFWEZIG": {
      "nl": "afwezig",
      "en": "absent"
    },
    "VERANTW_AFWE": {
      "nl": "verantwoord afwezig",
      "en": "absent, justified"
    }
  },
  "AttestKind": {
    "ATTEST": {
      "nl": "attest",
      "en": "attest"
    }
  },
  "AttestType": {
    "AI023": {
      "nl": "attest van inburgering",
      "en": "attest of inburgering"
    },
    "AEVC05": {
      "nl": "attest EVC",
      "en": "attest by recognised prior learning (EVC)"
    }
  },
  "B1ExemptionGround": {
    "ILLNESS": {
      "nl": "langdurige ziekte",
      "en": "lasting illness"
    },
    "HANDICAP": {
      "nl": "handicap",
      "en": "handicap"
    },
    "LIMITED_LEARNING": {
      "nl": "beperkt leervermogen",
      "en": "limited learning"
    }
  },
  "BreachGround": {
    "NOT_REGISTERED": {
      "nl": "niet tijdig aangemeld",
      "en": "not registered in time"
    },
    "ENDED_UNLAWFULLY": {
      "nl": "onrechtmatig beëindigd",
      "en": "ended unlawfully"
    },
    "PART_NOT_MET": {
      "nl": "plicht van een onderdeel niet vervuld",
      "en": "duty of a part not met"
    },
    "B1_NOT_REACHED": {
      "nl": "mondeling B1 niet bereikt",
      "en": "oral B1 not reached"
    }
  },
  "BreachStanding": {
    "found": {
      "nl": "vastgesteld",
      "en": "found"
    },
    "inTerm": {
      "nl": "in de termijn van de aanmaning",
      "en": "in the term of the notice"
    },
    "noticed": {
      "nl": "aangemaand",
      "en": "given notice"
    },
    "heard": {
      "nl": "gehoord",
      "en": "heard"
    },
    "sanctioned": {
      "nl": "gesanctioneerd",
      "en": "sanctioned"
    },
    "appealed": {
      "nl": "in beroep",
      "en": "appealed"
    },
    "paid": {
      "nl": "betaald",
      "en": "paid"
    },
    "lapsed": {
      "nl": "vervallen",
      "en": "lapsed"
    },
    "closed": {
      "nl": "afgesloten",
      "en": "closed"
    }
  },
  "Channel": {
    "API": {
      "nl": "API",
      "en": "API"
    },
    "MAGDA": {
      "nl": "MAGDA",
      "en": "MAGDA"
    },
    "CLI": {
      "nl": "opdrachtregel",
      "en": "command line"
    },
    "IMPORT": {
      "nl": "import",
      "en": "import"
    },
    "LIST": {
      "nl": "lijst",
      "en": "list"
    }
  },
  "ComponentDecision": {
    "VO": {
      "nl": "voldaan",
      "en": "satisfied"
    },
    "NVO": {
      "nl": "niet voldaan",
      "en": "not satisfied"
    },
    "NVT": {
      "nl": "niet van toepassing",
      "en": "not applicable"
    }
  },
  "ComponentType": {
    "TO_OB_MO": {
      "nl": "maatschappelijke oriëntatie",
      "en": "social orientation"
    },
    "TO_OB_LLO": {
      "nl": "loopbaanoriëntatie, levenslang",
      "en": "career orientation, life-long"
    },
    "TO_OB_ELO": {
      "nl": "loopbaanoriëntatie, educatief",
      "en": "career orientation, educational"
    },
    "TO_OB_SLO": {
      "nl": "loopbaanoriëntatie, sociaal",
      "en": "career orientation, social"
    },
    "TO_OB_PLO": {
      "nl": "loopbaanoriëntatie, professioneel",
      "en": "career orientation, professional"
    },
    "TO_A1": {
      "nl": "NT2 A1",
      "en": "NT2 A1"
    },
    "TO_A2": {
      "nl": "NT2 A2",
      "en": "NT2 A2"
    },
    "TO_B1/1": {
      "nl": "NT2 B1, deel 1",
      "en": "NT2 B1, part 1"
    },
    "TO_B1/2": {
      "nl": "NT2 B1, deel 2",
      "en": "NT2 B1, part 2"
    },
    "TO_B1/3": {
      "nl": "NT2 B1, deel 3",
      "en": "NT2 B1, part 3"
    },
    "TO_B1/4": {
      "nl": "NT2 B1, deel 4",
      "en": "NT2 B1, part 4"
    },
    "TO_B2": {
      "nl": "NT2 B2",
      "en": "NT2 B2"
    },
    "TO_C1": {
      "nl": "NT2 C1",
      "en": "NT2 C1"
    },
    "TO_C2": {
      "nl": "NT2 C2",
      "en": "NT2 C2"
    },
    "TO_NB": {
      "nl": "nader te bepalen",
      "en": "still to be determined"
    },
    "TO_HH": {
      "nl": "handhaving",
      "en": "enforcement"
    },
    "TO_SANCTIO": {
      "nl": "sanctie",
      "en": "sanction"
    },
    "TO_OB_TO/TV": {
      "nl": "tolken en vertalen",
      "en": "interpreting and translating"
    },
    "TO_OB_W/A": {
      "nl": "werk of activering",
      "en": "work or activation"
    },
    "TO_OB_INDOND": {
      "nl": "individuele ondersteuning",
      "en": "individual support"
    }
  },
  "Condition": {
    "NOT_ON_TERRITORY": {
      "nl": "woont niet op het grondgebied",
      "en": "doesn’t live on the territory"
    },
    "NOT_INSCRIBED": {
      "nl": "niet ingeschreven door de organisatie",
      "en": "not inscribed by the organisation"
    }
  },
  "ContractPart": {
    "MO": {
      "nl": "maatschappelijke oriëntatie",
      "en": "social orientation"
    },
    "NT2": {
      "nl": "Nederlands als tweede taal",
      "en": "Dutch as a second language"
    },
    "CAREER": {
      "nl": "loopbaanoriëntatie",
      "en": "career orientation"
    },
    "EMPLOYMENT": {
      "nl": "inschrijving bij VDAB of Actiris",
      "en": "registration with VDAB or Actiris"
    },
    "NETWORK": {
      "nl": "participatie- en netwerktraject",
      "en": "participation and network track"
    }
  },
  "ContractStanding": {
    "notApplicable": {
      "nl": "niet van toepassing",
      "en": "not applicable"
    },
    "toSign": {
      "nl": "te tekenen",
      "en": "to be signed"
    },
    "postponed": {
      "nl": "uitgesteld",
      "en": "postponed"
    },
    "signatureOverdue": {
      "nl": "te laat getekend",
      "en": "signature overdue"
    },
    "toStart": {
      "nl": "te starten",
      "en": "to be started"
    },
    "startOverdue": {
      "nl": "te laat gestart",
      "en": "start overdue"
    },
    "suspended": {
      "nl": "opgeschort",
      "en": "suspended"
    },
    "running": {
      "nl": "loopt",
      "en": "running"
    },
    "fulfilled": {
      "nl": "vervuld",
      "en": "fulfilled"
    }
  },
  "CourseResult": {
    "GESLAAGD": {
      "nl": "geslaagd",
      "en": "passed"
    },
    "NT_GESLAAGD": {
      "nl": "niet geslaagd",
      "en": "not passed"
    },
    "NT_DEELGENOMEN": {
      "nl": "niet deelgenomen",
      "en": "didn’t take part"
    }
  },
  "CourseStatus": {
    "TOEGEWEZEN": {
      "nl": "toegewezen",
      "en": "assigned"
    },
    "INGESCHREVEN": {
      "nl": "ingeschreven",
      "en": "enrolled"
    },
    "GERESERVEERD": {
      "nl": "gereserveerd",
      "en": "reserved"
    },
    "NT_INGESCHREVEN": {
      "nl": "niet ingeschreven",
      "en": "not enrolled"
    },
    "NT_TOEGEWEZEN": {
      "nl": "niet toegewezen",
      "en": "not assigned"
    },
    "UITGESCHREVEN": {
      "nl": "uitgeschreven",
      "en": "no longer enrolled"
    }
  },
  "CourseTrack": {
    "ALFA": {
      "nl": "NT2 Alfa (alfabetisering, aan een CBE)",
      "en": "NT2 Alfa (literacy, at a CBE)"
    },
    "CBE": {
      "nl": "centrum voor basiseducatie (CBE)",
      "en": "centre for basic education (CBE)"
    },
    "CVO": {
      "nl": "centrum voor volwassenenonderwijs (CVO)",
      "en": "centre for adult education (CVO)"
    },
    "UNIVERSITY": {
      "nl": "universitair talencentrum",
      "en": "university language centre"
    }
  },
  "DevelopmentState": {
    "PLANNED": {
      "nl": "gepland",
      "en": "planned"
    },
    "IN_TEST": {
      "nl": "in test",
      "en": "in test"
    },
    "RELEASED": {
      "nl": "vrijgegeven",
      "en": "released"
    }
  },
  "EmploymentService": {
    "VDAB": {
      "nl": "VDAB",
      "en": "VDAB (Flemish employment service)"
    },
    "ACTIRIS": {
      "nl": "Actiris",
      "en": "Actiris (Brussels employment service)"
    }
  },
  "ErasureGround": {
    "RETENTION_PERIOD": {
      "nl": "einde van de bewaartermijn",
      "en": "end of the retention period"
    },
    "REQUEST": {
      "nl": "op verzoek",
      "en": "on request"
    },
    "ERROR": {
      "nl": "vergissing",
      "en": "error"
    }
  },
  "ExemptionGround": {
    "HEALTH": {
      "nl": "gezondheid",
      "en": "health"
    },
    "LEARNING_LIMIT": {
      "nl": "uitgeleerd",
      "en": "limit of learning reached"
    }
  },
  "ExemptionKind": {
    "EU_CITIZEN": {
      "nl": "burger van EU, EER of Zwitserland, of familie",
      "en": "EU, EEA or Swiss citizen, or family"
    },
    "ATTEST_HOLDER": {
      "nl": "houder van een attest",
      "en": "holder of an attest"
    },
    "ILLNESS_OR_HANDICAP": {
      "nl": "blijvende ziekte of handicap",
      "en": "lasting illness or handicap"
    },
    "RECEPTION_EDUCATION": {
      "nl": "een vol jaar onthaalonderwijs",
      "en": "a full year of reception education"
    },
    "SIXTY_FIVE": {
      "nl": "65 of ouder",
      "en": "65 or older"
    },
    "DIPLOMA": {
      "nl": "Belgisch, Nederlands of gelijkgesteld diploma",
      "en": "Belgian, Dutch or listed diploma"
    },
    "EU_LONG_TERM_RESIDENT": {
      "nl": "langdurig ingezetene van de EU die elders integreerde",
      "en": "EU long-term resident who integrated elsewhere"
    }
  },
  "ExemptOf": {
    "WHOLE": {
      "nl": "de hele verplichting",
      "en": "the whole duty"
    },
    "ALL_BUT_NT2": {
      "nl": "alles behalve NT2",
      "en": "all but NT2"
    }
  },
  "FindingKind": {
    "STATED_OTHERWISE": {
      "nl": "een bron vermeldt wat een regel weigert of anders afleidt",
      "en": "a source states what a rule refuses or derives otherwise"
    },
    "GROUND_LOST": {
      "nl": "een beslissing verloor haar grond",
      "en": "a decision lost its ground"
    },
    "NOT_REGISTERED": {
      "nl": "het register kent dit niet",
      "en": "the register doesn’t know it"
    }
  },
  "FindingOutcome": {
    "DECISION_STANDS": {
      "nl": "de beslissing blijft",
      "en": "the decision stands"
    },
    "DECISION_REVOKED": {
      "nl": "de beslissing is herroepen",
      "en": "the decision was revoked"
    },
    "CORRECTED": {
      "nl": "rechtgezet",
      "en": "corrected"
    },
    "NOT_OURS": {
      "nl": "niet aan ons",
      "en": "not ours to settle"
    }
  },
  "FindingStatus": {
    "OPEN": {
      "nl": "open",
      "en": "open"
    },
    "CLOSED": {
      "nl": "afgesloten",
      "en": "closed"
    },
    "RESOLVED": {
      "nl": "vervallen",
      "en": "fell away"
    }
  },
  "Hindrance": {
    "TRAJECTORY_STOPPED": {
      "nl": "het traject is tijdelijk gestopt",
      "en": "the trajectory is stopped for a time"
    },
    "WAITING_LIST": {
      "nl": "op de wachtlijst",
      "en": "on the waiting list"
    },
    "SUSPENDED": {
      "nl": "het contract is opgeschort",
      "en": "the contract is suspended"
    }
  },
  "HoldGround": {
    "APPEAL": {
      "nl": "beroep",
      "en": "appeal"
    },
    "COURT_CASE": {
      "nl": "rechtszaak",
      "en": "court case"
    },
    "INVESTIGATION": {
      "nl": "onderzoek",
      "en": "investigation"
    },
    "SUPERVISION": {
      "nl": "toezicht",
      "en": "supervision"
    },
    "OWN_REQUEST": {
      "nl": "op vraag van de persoon",
      "en": "asked by the person"
    }
  },
  "HousingRule": {
    "housing-language": {
      "nl": "taalkennisvereiste van de Wooncode",
      "en": "language requirement of the Wooncode"
    },
    "housing-postponement": {
      "nl": "uitstel van de taalkennisvereiste",
      "en": "postponement of the language requirement"
    },
    "housing-exemption": {
      "nl": "vrijstelling van de taalkennisvereiste",
      "en": "exemption from the language requirement"
    },
    "housing-willingness": {
      "nl": "bereidheid onder de Wooncode",
      "en": "willingness under the Wooncode"
    },
    "housing-adult": {
      "nl": "meerderjarig gezinslid",
      "en": "adult member of the household"
    },
    "housing-notice": {
      "nl": "aanmaning door de toezichthouder",
      "en": "notice by the supervisor"
    },
    "housing-fine": {
      "nl": "geldboete voor de taalkennisvereiste",
      "en": "fine for the language requirement"
    }
  },
  "HousingStanding": {
    "notApplicable": {
      "nl": "niet van toepassing",
      "en": "not applicable"
    },
    "willingness": {
      "nl": "enkel bereidheid gevraagd",
      "en": "willingness only"
    },
    "open": {
      "nl": "open",
      "en": "open"
    },
    "postponed": {
      "nl": "uitgesteld",
      "en": "postponed"
    },
    "met": {
      "nl": "voldaan",
      "en": "met"
    },
    "exempt": {
      "nl": "vrijgesteld",
      "en": "exempt"
    },
    "overdue": {
      "nl": "te laat",
      "en": "overdue"
    },
    "inNotice": {
      "nl": "aangemaand",
      "en": "in notice"
    },
    "fined": {
      "nl": "beboet",
      "en": "fined"
    }
  },
  "LeaseRole": {
    "TENANT": {
      "nl": "huurder",
      "en": "tenant"
    },
    "PARTNER": {
      "nl": "partner",
      "en": "partner"
    },
    "HOUSEHOLD_MEMBER": {
      "nl": "gezinslid",
      "en": "member of the household"
    }
  },
  "LegalRegime": {
    "BEFORE_2016": {
      "nl": "vóór het decreet van 7 juni 2013",
      "en": "before the decree of 7 June 2013"
    },
    "DECREE_2013": {
      "nl": "decreet van 7 juni 2013",
      "en": "decree of 7 June 2013"
    },
    "CHANGE_2022": {
      "nl": "wijziging van 1 maart 2022",
      "en": "change of 1 March 2022"
    },
    "CHANGE_2023": {
      "nl": "wijziging van 1 september 2023 (vergoedingen en test NT2)",
      "en": "change of 1 September 2023 (fees and test of NT2)"
    }
  },
  "LessonTime": {
    "MAA_OCHTEND": {
      "nl": "maandagochtend",
      "en": "Monday morning"
    },
    "MAA_MIDDAG": {
      "nl": "maandagmiddag",
      "en": "Monday afternoon"
    },
    "MAA_AVOND": {
      "nl": "maandagavond",
      "en": "Monday evening"
    },
    "DIN_OCHTEND": {
      "nl": "dinsdagochtend",
      "en": "Tuesday morning"
    },
    "DIN_MIDDAG": {
      "nl": "dinsdagmiddag",
      "en": "Tuesday afternoon"
    },
    "DIN_AVOND": {
      "nl": "dinsdagavond",
      "en": "Tuesday evening"
    },
    "WOE_OCHTEND": {
      "nl": "woensdagochtend",
      "en": "Wednesday morning"
    },
    "WOE_MIDDAG": {
      "nl": "woensdagmiddag",
      "en": "Wednesday afternoon"
    },
    "WOE_AVOND": {
      "nl": "woensdagavond",
      "en": "Wednesday evening"
    },
    "DON_OCHTEND": {
      "nl": "donderdagochtend",
      "en": "Thursday morning"
    },
    "DON_MIDDAG": {
      "nl": "donderdagmiddag",
      "en": "Thursday afternoon"
    },
    "DON_AVOND": {
      "nl": "donderdagavond",
      "en": "Thursday evening"
    },
    "VRIJ_OCHTEND": {
      "nl": "vrijdagochtend",
      "en": "Friday morning"
    },
    "VRIJ_MIDDAG": {
      "nl": "vrijdagmiddag",
      "en": "Friday afternoon"
    },
    "VRIJ_AVOND": {
      "nl": "vrijdagavond",
      "en": "Friday evening"
    },
    "ZAT_OCHTEND": {
      "nl": "zaterdagochtend",
      "en": "Saturday morning"
    },
    "ZAT_MIDDAG": {
      "nl": "zaterdagmiddag",
      "en": "Saturday afternoon"
    },
    "ZAT_AVOND": {
      "nl": "zaterdagavond",
      "en": "Saturday evening"
    },
    "ZON_OCHTEND": {
      "nl": "zondagochtend",
      "en": "Sunday morning"
    },
    "ZON_MIDDAG": {
      "nl": "zondagmiddag",
      "en": "Sunday afternoon"
    },
    "ZON_AVOND": {
      "nl": "zondagavond",
      "en": "Sunday evening"
    }
  },
  "Level": {
    "ALFA": {
      "nl": "alfabetisering (NT2 Alfa)",
      "en": "literacy (NT2 Alfa)"
    },
    "A1": {
      "nl": "A1",
      "en": "A1"
    },
    "A2": {
      "nl": "A2",
      "en": "A2"
    },
    "B1/1": {
      "nl": "B1, deel 1",
      "en": "B1, part 1"
    },
    "B1/2": {
      "nl": "B1, deel 2",
      "en": "B1, part 2"
    },
    "B1/3": {
      "nl": "B1, deel 3",
      "en": "B1, part 3"
    },
    "B1/4": {
      "nl": "B1, deel 4",
      "en": "B1, part 4"
    },
    "B1": {
      "nl": "B1",
      "en": "B1"
    },
    "B2": {
      "nl": "B2",
      "en": "B2"
    },
    "C1": {
      "nl": "C1",
      "en": "C1"
    },
    "C2": {
      "nl": "C2",
      "en": "C2"
    }
  },
  "LevelContradiction": {
    "LOWER_LATER": {
      "nl": "later een lager niveau bewezen",
      "en": "a lower level was proven later"
    },
    "FAILED_THOUGH_PROVEN": {
      "nl": "niet geslaagd voor een bewezen niveau",
      "en": "failed a level that was proven"
    }
  },
  "LimitGround": {
    "ALFA": {
      "nl": "NT2 Alfa",
      "en": "NT2 Alfa"
    },
    "HANDICAP": {
      "nl": "handicap",
      "en": "handicap"
    }
  },
  "Matter": {
    "TRAJECTORY": {
      "nl": "traject",
      "en": "trajectory"
    },
    "REGISTRATION": {
      "nl": "aanmelding",
      "en": "registration"
    },
    "CONTRACT": {
      "nl": "contract",
      "en": "contract"
    },
    "PART": {
      "nl": "onderdeel van het contract",
      "en": "part of the contract"
    },
    "COURSE": {
      "nl": "plaats in een cursus",
      "en": "place in a course"
    },
    "ORAL_B1": {
      "nl": "mondeling B1 na het attest",
      "en": "oral B1 after the attest"
    },
    "BREACH": {
      "nl": "inbreuk",
      "en": "breach"
    }
  },
  "Moment": {
    "NOTICE_TERM_OVER": {
      "nl": "termijn van de ingebrekestelling verstreken",
      "en": "term of the notice of default over"
    },
    "DECISION_TERM_OVER": {
      "nl": "termijn om over een sanctie te beslissen verstreken",
      "en": "term to decide on a sanction over"
    },
    "SANCTION_FINAL": {
      "nl": "geldboete definitief",
      "en": "fine final"
    },
    "FINE_CLAIM_LAPSED": {
      "nl": "vordering van de geldboete verjaard",
      "en": "claim of the fine lapsed"
    },
    "SUSPENSION_ENDED": {
      "nl": "opschorting van het contract afgelopen",
      "en": "suspension of the contract ended"
    },
    "HOUSING_NOTICE_OVER": {
      "nl": "termijn van de aanmaning door de toezichthouder verstreken",
      "en": "term of the supervisor’s notice over"
    },
    "OFFER_LAPSED": {
      "nl": "aangeboden plaats vervallen",
      "en": "offer of a place lapsed"
    }
  },
  "OccupationKind": {
    "WORK": {
      "nl": "werk",
      "en": "work"
    },
    "STUDY": {
      "nl": "studie",
      "en": "study"
    }
  },
  "OralB1Standing": {
    "notAsked": {
      "nl": "niet gevraagd",
      "en": "not asked"
    },
    "open": {
      "nl": "open",
      "en": "open"
    },
    "overdue": {
      "nl": "te laat",
      "en": "overdue"
    },
    "met": {
      "nl": "voldaan",
      "en": "met"
    },
    "exempt": {
      "nl": "vrijgesteld",
      "en": "exempt"
    }
  },
  "OrganisationType": {
    "AGENCY": {
      "nl": "Agentschap Integratie en Inburgering",
      "en": "Agency for Integration"
    },
    "RECEPTION_OFFICE": {
      "nl": "onthaalbureau",
      "en": "reception office"
    },
    "HOUSE_OF_DUTCH": {
      "nl": "Huis van het Nederlands",
      "en": "House of Dutch"
    },
    "COURSE_PROVIDER": {
      "nl": "cursusaanbieder",
      "en": "course provider"
    },
    "OCMW": {
      "nl": "OCMW",
      "en": "OCMW (public centre for social welfare)"
    },
    "VDAB": {
      "nl": "VDAB",
      "en": "VDAB (Flemish employment service)"
    },
    "VMSW": {
      "nl": "VMSW",
      "en": "VMSW (social housing company)"
    },
    "SOCIAL_LANDLORD": {
      "nl": "sociale verhuurder",
      "en": "social landlord"
    },
    "ACTIRIS": {
      "nl": "Actiris",
      "en": "Actiris (Brussels employment service)"
    },
    "BRUSSELS_OCMW": {
      "nl": "OCMW van Brussel",
      "en": "OCMW of Brussels"
    },
    "MUNICIPALITY": {
      "nl": "gemeente",
      "en": "municipality"
    },
    "MINISTRY": {
      "nl": "Vlaamse administratie",
      "en": "Flemish administration"
    },
    "ENFORCEMENT": {
      "nl": "handhaving",
      "en": "enforcement"
    },
    "AUDITOR": {
      "nl": "auditor",
      "en": "auditor"
    }
  },
  "OrientationCourseKind": {
    "GROUP": {
      "nl": "in groep",
      "en": "in a group"
    },
    "INDIVIDUAL": {
      "nl": "individueel",
      "en": "individual"
    }
  },
  "PartStanding": {
    "notApplicable": {
      "nl": "niet van toepassing",
      "en": "not applicable"
    },
    "waived": {
      "nl": "vrijgesteld",
      "en": "waived"
    },
    "open": {
      "nl": "open",
      "en": "open"
    },
    "overdue": {
      "nl": "te laat",
      "en": "overdue"
    },
    "met": {
      "nl": "voldaan",
      "en": "met"
    }
  },
  "PostponementGrantedBy": {
    "KBI": {
      "nl": "KBI",
      "en": "KBI"
    },
    "LANDLORD": {
      "nl": "verhuurder",
      "en": "landlord"
    }
  },
  "PostponementReason": {
    "PROFESSIONAL": {
      "nl": "professioneel",
      "en": "professional"
    },
    "MEDICAL": {
      "nl": "medisch",
      "en": "medical"
    },
    "PERSONAL": {
      "nl": "persoonlijk",
      "en": "personal"
    },
    "NO_FITTING_COURSE": {
      "nl": "geen passende cursus",
      "en": "no fitting course"
    }
  },
  "ProgressStep": {
    "REGISTRATION_INTAKE": {
      "nl": "van aanmelding tot gesprek",
      "en": "from registration to intake"
    },
    "INTAKE_CONTRACT": {
      "nl": "van gesprek tot contract",
      "en": "from intake to contract"
    },
    "CONTRACT_LESSON": {
      "nl": "van contract tot eerste les",
      "en": "from contract to first lesson"
    },
    "LESSON_COMPONENT": {
      "nl": "van eerste les tot eerste onderdeel voldaan",
      "en": "from first lesson to first component satisfied"
    },
    "COMPONENT_ATTEST": {
      "nl": "van eerste onderdeel voldaan tot attest",
      "en": "from first component satisfied to attest"
    },
    "REGISTRATION_CONTRACT": {
      "nl": "van aanmelding tot contract",
      "en": "from registration to contract"
    },
    "CONTRACT_ATTEST": {
      "nl": "van contract tot attest",
      "en": "from contract to attest"
    },
    "REGISTRATION_ATTEST": {
      "nl": "van aanmelding tot attest",
      "en": "from registration to attest"
    }
  },
  "ProofKind": {
    "MANIFEST_TO_LANDLORD": {
      "nl": "kennelijk voor de verhuurder",
      "en": "manifest to the landlord"
    },
    "DUTCH_LANGUAGE_EDUCATION": {
      "nl": "Nederlandstalig onderwijs",
      "en": "Dutch-language education"
    },
    "EDUCATION_NETHERLANDS": {
      "nl": "onderwijs in Nederland",
      "en": "education in the Netherlands"
    },
    "EDUCATION_OVERSEAS_OR_SURINAME": {
      "nl": "onderwijs overzee of in Suriname",
      "en": "education overseas or in Suriname"
    },
    "INTEGRATION_ORGANISATION": {
      "nl": "bewijs van een integratieorganisatie",
      "en": "proof by an integration organisation"
    },
    "CERTIFICATE_DUTCH_AS_FOREIGN_LANGUAGE": {
      "nl": "Certificaat Nederlands als Vreemde Taal",
      "en": "Certificate of Dutch as a Foreign Language"
    },
    "EMPLOYMENT_SERVICE": {
      "nl": "bewijs van een arbeidsbemiddelingsdienst",
      "en": "proof by an employment service"
    },
    "SELOR": {
      "nl": "taalcertificaat van SELOR",
      "en": "language certificate of SELOR"
    }
  },
  "ProvenBy": {
    "TEST": {
      "nl": "test",
      "en": "test"
    },
    "COURSE": {
      "nl": "cursus",
      "en": "course"
    },
    "RECOGNITION": {
      "nl": "erkenning",
      "en": "recognition"
    }
  },
  "Purpose": {
    "SOCIAL_INTEGRATION": {
      "nl": "maatschappelijke integratie",
      "en": "social integration"
    },
    "EMPLOYMENT_GUIDANCE": {
      "nl": "begeleiding naar werk",
      "en": "guidance to work"
    },
    "HOUSING_LANGUAGE": {
      "nl": "taalkennis in de sociale huur",
      "en": "language requirement of social housing"
    },
    "TRAJECTORY_FOLLOW_UP": {
      "nl": "opvolging van het traject",
      "en": "follow-up of the trajectory"
    },
    "NT2_ORIENTATION": {
      "nl": "oriëntering NT2",
      "en": "orientation to NT2"
    },
    "MUNICIPAL_FOLLOW_UP": {
      "nl": "opvolging door de gemeente",
      "en": "follow-up by the municipality"
    },
    "ENFORCEMENT": {
      "nl": "handhaving",
      "en": "enforcement"
    },
    "AUDIT": {
      "nl": "audit",
      "en": "audit"
    },
    "OWN_DATA": {
      "nl": "eigen gegevens",
      "en": "own data"
    }
  },
  "RecognitionKind": {
    "CERTIFICATE": {
      "nl": "certificaat",
      "en": "certificate"
    },
    "RECOGNITION": {
      "nl": "erkenning",
      "en": "recognition"
    }
  },
  "ReferralPartner": {
    "KBI": {
      "nl": "KBI",
      "en": "KBI"
    },
    "VDAB": {
      "nl": "VDAB",
      "en": "VDAB"
    },
    "VMSW": {
      "nl": "VMSW",
      "en": "VMSW"
    },
    "OCMW": {
      "nl": "OCMW",
      "en": "OCMW"
    }
  },
  "ReferralReason": {
    "INT_HVN": {
      "nl": "intake bij het Huis van het Nederlands",
      "en": "intake at the House of Dutch"
    },
    "NIV_TEST": {
      "nl": "niveautest",
      "en": "level test"
    },
    "INB_OPV": {
      "nl": "opvolging van inburgering",
      "en": "follow-up of inburgering"
    },
    "DIPL_GEL": {
      "nl": "gelijkschakeling van diploma",
      "en": "recognition of a diploma"
    }
  },
  "Refusal": {
    "ORGANISATION_UNKNOWN": {
      "nl": "Deze organisatie is niet bekend in de KBI.",
      "en": "This organisation isn’t known in the KBI."
    },
    "SENDER_NOT_OF_ORGANISATION": {
      "nl": "Deze afzender-URI behoort niet toe aan de organisatie.",
      "en": "This sender URI doesn’t belong to the organisation."
    },
    "CAPACITY_WITHOUT_PURPOSE": {
      "nl": "De afzender-URI spreekt in die hoedanigheid niet voor één doel.",
      "en": "The sender URI, in that capacity, doesn’t speak for one purpose."
    },
    "PURPOSE_NOT_AUTHORISED": {
      "nl": "Geen machtiging van de organisatie dekt dit doel op dit moment.",
      "en": "No authorisation of the organisation covers this purpose at this moment."
    },
    "SECTIONS_NOT_AUTHORISED": {
      "nl": "Geen van de gevraagde rubrieken valt onder de machtiging.",
      "en": "None of the sections asked for falls under the authorisation."
    },
    "PERSON_NOT_ON_TERRITORY": {
      "nl": "De machtiging geldt enkel voor wie op het grondgebied van de organisatie woont.",
      "en": "The authorisation is only for people who live on the territory of the organisation."
    },
    "INSCRIPTION_MISSING": {
      "nl": "De organisatie heeft geen inschrijving voor deze persoon.",
      "en": "The organisation has no inscription for this person."
    },
    "EMERGENCY_NOT_AUTHORISED": {
      "nl": "Geen machtiging van de organisatie laat noodtoegang toe voor dit doel en deze rubrieken.",
      "en": "No authorisation of the organisation allows emergency access for this purpose and these sections."
    },
    "NOT_AN_EMERGENCY": {
      "nl": "Deze raadpleging werd niet als noodgeval toegestaan.",
      "en": "This consultation wasn’t granted as an emergency."
    },
    "REVIEWER_NOT_AUTHORISED": {
      "nl": "Enkel een auditor, of wie van de vragende organisatie is, kan dit beoordelen.",
      "en": "Only an auditor, or somebody of the organisation that asked, can review this."
    },
    "REVIEWER_ASKED": {
      "nl": "Wie de vraag stelde, kan ze niet beoordelen.",
      "en": "Who asked the question can’t review it."
    },
    "EMERGENCY_REVIEWED": {
      "nl": "Dit noodgeval is al beoordeeld.",
      "en": "This emergency was reviewed already."
    },
    "NOT_THE_PERSON": {
      "nl": "Voor dit doel kan iemand enkel naar zichzelf vragen.",
      "en": "For this purpose people can only ask about themselves."
    },
    "INSZ_MALFORMED": {
      "nl": "Het INSZ is niet correct gevormd.",
      "en": "The INSZ is malformed."
    },
    "AGREEMENT_KNOWN": {
      "nl": "Deze overeenkomst bestaat al met andere gegevens.",
      "en": "This agreement exists already with other data."
    },
    "AGREEMENT_UNKNOWN": {
      "nl": "Deze overeenkomst is niet voorgesteld.",
      "en": "This agreement wasn’t proposed."
    },
    "AGREEMENT_ENDED": {
      "nl": "Deze overeenkomst is beëindigd.",
      "en": "This agreement has ended."
    },
    "AGREEMENT_OUT_OF_ORDER": {
      "nl": "De stappen van een overeenkomst volgen op elkaar: projectfiche, goedkeuring, bouw, test, productie.",
      "en": "The steps of an agreement follow each other: sheet, approval, building, test, production."
    },
    "AGREEMENT_SHEET_UNKNOWN": {
      "nl": "Die versie van de projectfiche is er niet.",
      "en": "There is no such version of the project sheet."
    },
    "AGREEMENT_STAGE_KNOWN": {
      "nl": "Deze stap is al gezet op een andere dag; een foute dag wordt verbeterd met CorrectAgreementDate.",
      "en": "This step was taken on another day already; a wrong day is corrected by CorrectAgreementDate."
    },
    "AGREEMENT_DATE_UNKNOWN": {
      "nl": "Die dag staat niet bij deze stap, dus valt er niets te verbeteren.",
      "en": "That day doesn’t stand with this step, so there is nothing to correct."
    },
    "AGREEMENT_NOT_IN_PRODUCTION": {
      "nl": "Enkel een uitwisseling in productie kan opgeschort worden.",
      "en": "Only an exchange in production can be suspended."
    },
    "AGREEMENT_NOT_SUSPENDED": {
      "nl": "Deze uitwisseling is op die dag niet opgeschort.",
      "en": "This exchange isn’t suspended on that day."
    },
    "AGREEMENT_UNDECIDED": {
      "nl": "Zolang niet beslist is dat er uitgewisseld mag worden, gaat de overeenkomst niet verder dan een projectfiche.",
      "en": "As long as it isn’t decided that data may be exchanged, the agreement goes no further than a sheet."
    },
    "AGREEMENT_DEPENDS_ON_ITSELF": {
      "nl": "Of gegevens uitgewisseld worden, kan niet van de overeenkomst zelf afhangen.",
      "en": "Whether data may be exchanged can’t depend on the agreement itself."
    },
    "AGREEMENT_NOT_UNDECIDED": {
      "nl": "Over deze overeenkomst is op die dag niets te beslissen: ze is niet onbeslist.",
      "en": "There is nothing to decide on this agreement on that day: it isn’t undecided."
    },
    "DEVELOPMENT_OUT_OF_ORDER": {
      "nl": "Een ontwikkeling is eerst gepland, dan in test, dan vrijgegeven; de dagen volgen die orde.",
      "en": "A development is planned first, then in test, then released; the days follow that order."
    },
    "EXCHANGE_UNDECIDED": {
      "nl": "Over de uitwisseling met deze organisatie is nog niet beslist.",
      "en": "It isn’t decided yet whether data are exchanged with this organisation."
    },
    "EXCHANGE_REFUSED": {
      "nl": "Er is beslist dat met deze organisatie geen gegevens uitgewisseld worden.",
      "en": "It was decided that no data are exchanged with this organisation."
    },
    "EXCHANGE_NOT_IN_PRODUCTION": {
      "nl": "De uitwisseling met deze organisatie is niet in productie.",
      "en": "The exchange with this organisation isn’t in production."
    },
    "EXCHANGE_ITEMS_NOT_AGREED": {
      "nl": "Geen van de gevraagde rubrieken staat op de projectfiche van de uitwisseling.",
      "en": "None of the sections asked for is on the project sheet of the exchange."
    },
    "EXCHANGE_PERSON_NOT_SHARED": {
      "nl": "Over deze persoon wordt niets uitgewisseld: niet beide partijen kennen die.",
      "en": "Nothing is exchanged about this person: not both sides know them."
    }
  },
  "Region": {
    "FLANDERS": {
      "nl": "Vlaanderen",
      "en": "Flanders"
    },
    "BRUSSELS": {
      "nl": "Brussel",
      "en": "Brussels"
    },
    "WALLONIA": {
      "nl": "Wallonië",
      "en": "Wallonia"
    },
    "ABROAD": {
      "nl": "buitenland",
      "en": "abroad"
    }
  },
  "RegistrationKind": {
    "EA": {
      "nl": "eerste aanmelding",
      "en": "first registration"
    },
    "HA": {
      "nl": "hernieuwde aanmelding",
      "en": "renewed registration"
    }
  },
  "RegistrationStanding": {
    "notRequired": {
      "nl": "niet verplicht",
      "en": "not required"
    },
    "open": {
      "nl": "open",
      "en": "open"
    },
    "postponed": {
      "nl": "uitgesteld",
      "en": "postponed"
    },
    "registered": {
      "nl": "aangemeld",
      "en": "registered"
    },
    "overdue": {
      "nl": "te laat",
      "en": "overdue"
    },
    "breach": {
      "nl": "inbreuk",
      "en": "breach"
    }
  },
  "RehousingReason": {
    "RENOVATION": {
      "nl": "renovatie",
      "en": "renovation"
    },
    "ADAPTATION": {
      "nl": "aanpassing",
      "en": "adaptation"
    },
    "DEMOLITION": {
      "nl": "sloop",
      "en": "demolition"
    },
    "SALE": {
      "nl": "verkoop",
      "en": "sale"
    }
  },
  "RetentionKind": {
    "DOSSIER": {
      "nl": "dossier",
      "en": "dossier"
    },
    "ACCESS_LOG": {
      "nl": "inzagelogboek",
      "en": "access log"
    }
  },
  "ReviewState": {
    "open": {
      "nl": "open",
      "en": "open"
    },
    "overdue": {
      "nl": "te laat",
      "en": "overdue"
    },
    "reviewed": {
      "nl": "beoordeeld",
      "en": "reviewed"
    }
  },
  "SanctioningAuthority": {
    "VDAB": {
      "nl": "VDAB",
      "en": "VDAB (Flemish employment service)"
    },
    "OCMW": {
      "nl": "OCMW",
      "en": "OCMW (public centre for social welfare)"
    },
    "VMSW": {
      "nl": "VMSW",
      "en": "VMSW (social housing company)"
    },
    "HH": {
      "nl": "handhavingsambtenaar",
      "en": "enforcement officer"
    }
  },
  "SanctionOutcome": {
    "FINE": {
      "nl": "administratieve geldboete",
      "en": "administrative fine"
    },
    "VDAB_INSTEAD": {
      "nl": "naar VDAB in plaats van een boete",
      "en": "to VDAB in place of a fine"
    },
    "OCMW_INSTEAD": {
      "nl": "naar het OCMW in plaats van een boete",
      "en": "to the OCMW in place of a fine"
    },
    "NO_SANCTION": {
      "nl": "geen sanctie",
      "en": "no sanction"
    }
  },
  "Section": {
    "Personalia": {
      "nl": "Personalia",
      "en": "Personal details"
    },
    "Doelgroep": {
      "nl": "Doelgroep",
      "en": "Target group"
    },
    "BehaaldeAttesten": {
      "nl": "Behaalde attesten",
      "en": "Attests obtained"
    },
    "Contracten": {
      "nl": "Contracten",
      "en": "Contracts"
    },
    "UitstellenVanOndertekening": {
      "nl": "Uitstellen van ondertekening",
      "en": "Postponements of signature"
    },
    "Aanmelding": {
      "nl": "Aanmelding",
      "en": "Registration"
    },
    "UitstellenVanAanmelding": {
      "nl": "Uitstellen van aanmelding",
      "en": "Postponements of registration"
    },
    "Trajecten": {
      "nl": "Trajecten",
      "en": "Trajectories"
    },
    "VormingsActiviteiten": {
      "nl": "Vormingsactiviteiten",
      "en": "Training activities"
    },
    "AfgelegdeTesten": {
      "nl": "Afgelegde testen",
      "en": "Tests taken"
    },
    "Adviezen": {
      "nl": "Adviezen",
      "en": "Advice"
    },
    "Perspectieven": {
      "nl": "Perspectieven",
      "en": "Perspectives"
    },
    "ToeleidingenDiplomaGelijkschakeling": {
      "nl": "Toeleidingen voor gelijkschakeling van diploma",
      "en": "Referrals for recognition of a diploma"
    },
    "ToeleidingenPartner": {
      "nl": "Toeleidingen door een partner",
      "en": "Referrals by a partner"
    },
    "Inbreuken": {
      "nl": "Inbreuken",
      "en": "Breaches"
    },
    "Talenkennis": {
      "nl": "Talenkennis",
      "en": "Knowledge of languages"
    },
    "Wachtlijst": {
      "nl": "Wachtlijst",
      "en": "Waiting list"
    },
    "VoorkeurenKlant": {
      "nl": "Voorkeuren van de klant",
      "en": "Preferences of the client"
    },
    "Gesprekken": {
      "nl": "Gesprekken",
      "en": "Talks"
    },
    "Wooncode": {
      "nl": "Wooncode",
      "en": "Wooncode (social housing)"
    }
  },
  "Sex": {
    "M": {
      "nl": "man",
      "en": "male"
    },
    "F": {
      "nl": "vrouw",
      "en": "female"
    },
    "X": {
      "nl": "X",
      "en": "X"
    }
  },
  "Skill": {
    "listening": {
      "nl": "luisteren",
      "en": "listening"
    },
    "reading": {
      "nl": "lezen",
      "en": "reading"
    },
    "speaking": {
      "nl": "spreken",
      "en": "speaking"
    },
    "writing": {
      "nl": "schrijven",
      "en": "writing"
    }
  },
  "SkillsTogether": {
    "oral": {
      "nl": "mondeling",
      "en": "oral"
    },
    "written": {
      "nl": "schriftelijk",
      "en": "written"
    },
    "global": {
      "nl": "globaal",
      "en": "global"
    }
  },
  "Stage": {
    "APPROVED": {
      "nl": "goedgekeurd",
      "en": "approved"
    },
    "BUILT": {
      "nl": "gebouwd",
      "en": "built"
    },
    "IN_TEST": {
      "nl": "in test",
      "en": "in test"
    },
    "IN_PRODUCTION": {
      "nl": "in productie",
      "en": "in production"
    }
  },
  "StepKind": {
    "ADVICE": {
      "nl": "advies vragen aan een Huis van het Nederlands",
      "en": "ask a House of Dutch for advice"
    },
    "ENROL": {
      "nl": "inschrijven in een cursus",
      "en": "enrol in a course"
    },
    "FOLLOW": {
      "nl": "de begonnen cursus volgen",
      "en": "follow the course that was begun"
    },
    "STANDARD_TEST": {
      "nl": "de standaardtest afleggen",
      "en": "take the standard test"
    }
  },
  "StepTowards": {
    "TRAJECTORY": {
      "nl": "traject",
      "en": "trajectory"
    },
    "ORAL_B1": {
      "nl": "mondeling B1 na het attest",
      "en": "oral B1 after the attest"
    },
    "WOONCODE": {
      "nl": "Wooncode",
      "en": "Wooncode"
    }
  },
  "TalkKind": {
    "RECEPTION_OFFICE": {
      "nl": "onthaalbureau",
      "en": "reception office"
    },
    "HOUSE_OF_DUTCH": {
      "nl": "Huis van het Nederlands",
      "en": "House of Dutch"
    }
  },
  "TargetGround": {
    "FIRST_REGISTRATION": {
      "nl": "eerste inschrijving in België",
      "en": "first registration in Belgium"
    },
    "MOVED_TO_FLANDERS": {
      "nl": "verhuisd naar Vlaanderen",
      "en": "moved to Flanders"
    },
    "BELGIAN_BORN_ABROAD": {
      "nl": "Belg, geboren in het buitenland",
      "en": "Belgian born abroad"
    },
    "MINISTER_OF_RELIGION": {
      "nl": "bedienaar van de eredienst",
      "en": "minister of religion"
    },
    "ASYLUM_SEEKER": {
      "nl": "verzoeker om internationale bescherming",
      "en": "asylum seeker"
    },
    "UNACCOMPANIED_MINOR": {
      "nl": "niet-begeleide minderjarige",
      "en": "unaccompanied minor"
    },
    "FAMILY": {
      "nl": "gezinslid",
      "en": "member of the family"
    }
  },
  "TargetGroupCode": {
    "JA": {
      "nl": "ja",
      "en": "yes"
    },
    "NEE": {
      "nl": "nee",
      "en": "no"
    },
    "NADER_TE_BEPALEN": {
      "nl": "nader te bepalen",
      "en": "still to be determined"
    }
  },
  "TargetGroupSubType": {
    "RECHT": {
      "nl": "rechthebbend",
      "en": "entitled"
    },
    "PRI_RECHT": {
      "nl": "prioritair rechthebbend",
      "en": "entitled with priority"
    },
    "VOL_PROG": {
      "nl": "volledig programma",
      "en": "full programme"
    },
    "NT2": {
      "nl": "NT2",
      "en": "NT2"
    },
    "MO": {
      "nl": "maatschappelijke oriëntatie",
      "en": "social orientation"
    },
    "RECHT_PLICHT": {
      "nl": "rechthebbend en verplicht",
      "en": "entitled and obliged"
    },
    "MINDERJARIG": {
      "nl": "minderjarig",
      "en": "minor"
    },
    "DOELGROEP": {
      "nl": "doelgroep",
      "en": "target group"
    },
    "RECHTHEBBEND": {
      "nl": "rechthebbend",
      "en": "entitled"
    }
  },
  "TargetGroupType": {
    "PLICHT": {
      "nl": "verplicht",
      "en": "obliged"
    },
    "RECHT": {
      "nl": "rechthebbend",
      "en": "entitled"
    },
    "RECHT_PLICHT": {
      "nl": "rechthebbend en verplicht",
      "en": "entitled and obliged"
    },
    "MINDERJARIG": {
      "nl": "minderjarig",
      "en": "minor"
    },
    "NADER_TE_BEPALEN": {
      "nl": "nader te bepalen",
      "en": "still to be determined"
    },
    "GEEN": {
      "nl": "geen",
      "en": "none"
    }
  },
  "TimeOutReason": {
    "WORK_OR_STUDY": {
      "nl": "werk of studie",
      "en": "work or study"
    },
    "MEDICAL": {
      "nl": "medisch",
      "en": "medical"
    },
    "PERSONAL": {
      "nl": "persoonlijk",
      "en": "personal"
    }
  },
  "TrajectoryDecision": {
    "JA_IB": {
      "nl": "ja, attest van inburgering",
      "en": "yes, attest of inburgering"
    },
    "JA_EVC": {
      "nl": "ja, attest EVC",
      "en": "yes, attest by recognised prior learning (EVC)"
    },
    "NEE": {
      "nl": "nee",
      "en": "no"
    },
    "NEE_ANALFA": {
      "nl": "nee, analfabeet",
      "en": "no, illiterate"
    }
  },
  "TrajectoryStatus": {
    "OP": {
      "nl": "open",
      "en": "open"
    },
    "GS": {
      "nl": "gesloten",
      "en": "closed"
    },
    "TS": {
      "nl": "tijdelijk stopgezet",
      "en": "stopped for a time"
    }
  },
  "TrajectoryType": {
    "TT_IBVP": {
      "nl": "inburgering, verplicht",
      "en": "inburgering, obliged"
    },
    "TT_IBRH": {
      "nl": "inburgering, rechthebbend",
      "en": "inburgering, entitled"
    },
    "TT_IBNB": {
      "nl": "inburgering, nader te bepalen",
      "en": "inburgering, still to be determined"
    },
    "TT_IBBXL": {
      "nl": "inburgering Brussel",
      "en": "inburgering Brussels"
    },
    "TT_IBAS": {
      "nl": "asielzoeker",
      "en": "asylum seeker"
    },
    "TT_IB-18": {
      "nl": "minderjarige",
      "en": "minor"
    },
    "TT_IBLING": {
      "nl": "geen doelgroep (leerling)",
      "en": "no target group (pupil)"
    },
    "TT_IBGD": {
      "nl": "geen doelgroep",
      "en": "no target group"
    },
    "TT_OBVDAB": {
      "nl": "onthaalbureau voor VDAB",
      "en": "reception office for VDAB"
    },
    "TT_OBOCMW": {
      "nl": "onthaalbureau voor OCMW",
      "en": "reception office for OCMW"
    },
    "TT_OBSEC": {
      "nl": "onthaalbureau, secundair",
      "en": "reception office, secondary education"
    },
    "TT_OBMAT": {
      "nl": "onthaalbureau, maatwerk",
      "en": "reception office, made to measure"
    },
    "TT_NT2": {
      "nl": "enkel NT2",
      "en": "NT2 only"
    },
    "TT_NT2OCMW": {
      "nl": "NT2 voor OCMW",
      "en": "NT2 for OCMW"
    },
    "TT_NT2VDAB": {
      "nl": "NT2 voor VDAB",
      "en": "NT2 for VDAB"
    },
    "TT_NIV_BEPALING": {
      "nl": "niveaubepaling",
      "en": "level determination"
    },
    "TT_WCIB": {
      "nl": "Wooncode, inburgeringsbereidheid",
      "en": "Wooncode, willingness to integrate"
    },
    "TT_WCTB": {
      "nl": "Wooncode, taalbereidheid (tot 31 oktober 2017)",
      "en": "Wooncode, language willingness (until 31 October 2017)"
    },
    "TT_WCTK": {
      "nl": "Wooncode, taalkennis (vanaf 1 november 2017)",
      "en": "Wooncode, language knowledge (from 1 November 2017)"
    }
  },
  "Use": {
    "PARTNER": {
      "nl": "vraag van een partner",
      "en": "question of a partner"
    },
    "SUPERVISION": {
      "nl": "toezicht",
      "en": "supervision"
    },
    "FINDING": {
      "nl": "opzoeking van een persoon",
      "en": "finding a person"
    },
    "OWN_DATA": {
      "nl": "inzage in eigen gegevens",
      "en": "access to one’s own data"
    },
    "LIST": {
      "nl": "lijst van personen",
      "en": "list of persons"
    }
  },
  "Verdict": {
    "JUSTIFIED": {
      "nl": "gerechtvaardigd",
      "en": "justified"
    },
    "NOT_JUSTIFIED": {
      "nl": "niet gerechtvaardigd",
      "en": "not justified"
    }
  },
  "WaitingFor": {
    "PERSON": {
      "nl": "de inburgeraar",
      "en": "the person"
    },
    "MANAGER": {
      "nl": "de trajecthouder",
      "en": "the manager"
    },
    "PROVIDER": {
      "nl": "een aanbieder van cursussen",
      "en": "a course provider"
    },
    "AUTHORITY": {
      "nl": "de sanctionerende overheid",
      "en": "the sanctioning authority"
    }
  },
  "WaitingList": {
    "MO": {
      "nl": "maatschappelijke oriëntatie",
      "en": "social orientation"
    },
    "NT2": {
      "nl": "Nederlands als tweede taal",
      "en": "Dutch as a second language"
    },
    "CAREER": {
      "nl": "loopbaanoriëntatie",
      "en": "career orientation"
    }
  },
  "WaitingListLeaving": {
    "ENROLLED": {
      "nl": "ingeschreven in een cursus",
      "en": "enrolled in a course"
    },
    "PLACE_REFUSED": {
      "nl": "plaats geweigerd",
      "en": "place refused"
    },
    "GIVEN_UP": {
      "nl": "opgegeven",
      "en": "given up"
    },
    "MOVED": {
      "nl": "verhuisd",
      "en": "moved"
    },
    "OTHER": {
      "nl": "andere",
      "en": "other"
    }
  },
  "WaitingRegion": {
    "ANTWERP": {
      "nl": "Antwerpen",
      "en": "Antwerp"
    },
    "BRUSSELS": {
      "nl": "Brussel",
      "en": "Brussels"
    },
    "EAST_FLANDERS": {
      "nl": "Oost-Vlaanderen",
      "en": "East Flanders"
    },
    "FLEMISH_BRABANT": {
      "nl": "Vlaams-Brabant",
      "en": "Flemish Brabant"
    },
    "LIMBURG": {
      "nl": "Limburg",
      "en": "Limburg"
    },
    "WEST_FLANDERS": {
      "nl": "West-Vlaanderen",
      "en": "West Flanders"
    }
  },
  "Way": {
    "KSZ": {
      "nl": "KSZ",
      "en": "Crossroads Bank for Social Security (KSZ)"
    },
    "MAGDA": {
      "nl": "MAGDA",
      "en": "MAGDA"
    },
    "DIRECT": {
      "nl": "rechtstreeks",
      "en": "directly"
    }
  }
};
