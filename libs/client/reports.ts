/** Made by `npm run generate` from the reports of the read models; a test fails when it is stale. */

interface ReportDescription {
  readonly title: string;
  /** Whether it lists rows, where no grouping is asked for. */
  readonly listsRows: boolean;
  /** The names of its query parameters. */
  readonly parameters: readonly string[];
}

/** By path. */
export const reports: Readonly<Record<string, ReportDescription>> = {
  "/v1/reports/attendance": {
    "title": "participation in the lessons per group and provider",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "teaches",
      "provider",
      "lessonGroup",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/breaches": {
    "title": "how many breaches were established, noticed, sanctioned and fined",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "authority",
      "ground",
      "part",
      "type",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/breaches-on-day": {
    "title": "where each breach stands on a day, and how long it is open",
    "listsRows": false,
    "parameters": [
      "authority",
      "ground",
      "part",
      "type",
      "standing",
      "dueWithin",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/consultation-statistics": {
    "title": "how often organisations consulted dossiers",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "organisationType",
      "organisation",
      "purpose",
      "channel",
      "use",
      "outcome",
      "reason",
      "emergency",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/developments": {
    "title": "how the KBI was and is developed further",
    "listsRows": true,
    "parameters": [
      "development",
      "state",
      "from",
      "to",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/dossiers-of-manager": {
    "title": "which dossiers each manager has to look after: what is open, due and overdue, and who is to act",
    "listsRows": false,
    "parameters": [
      "manager",
      "matter",
      "waitingFor",
      "dueWithin",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/durations": {
    "title": "how long each step takes from registration to attest",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "step",
      "manager",
      "type",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/exchange-overview": {
    "title": "what is exchanged with whom, what is planned, what is undecided and why",
    "listsRows": true,
    "parameters": [
      "agreement",
      "partnerType",
      "status",
      "way",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/findings": {
    "title": "how many findings were noted, were closed, and fell away",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "kind",
      "code",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/housing-language": {
    "title": "where social tenants stand with the language requirement of the Wooncode",
    "listsRows": false,
    "parameters": [
      "landlord",
      "commune",
      "level",
      "rule",
      "proof",
      "standing",
      "dueWithin",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/housing-language-met": {
    "title": "how many tenants came to meet the language requirement, and by which proof",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "landlord",
      "commune",
      "level",
      "rule",
      "proof",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/nt2-levels": {
    "title": "who holds which level of Dutch, and by which proof",
    "listsRows": false,
    "parameters": [
      "skill",
      "level",
      "provenBy",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/nt2-results": {
    "title": "how courses of Dutch ended",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "provider",
      "level",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/nt2-steps": {
    "title": "how long it takes from one level of Dutch to the next",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "skill",
      "level",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/persons": {
    "title": "how many persons the KBI knows; of merged dossiers one",
    "listsRows": false,
    "parameters": [
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/referrals": {
    "title": "how many referrals were received, sent and answered, per partner",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "partner",
      "organisation",
      "why",
      "status",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/trajectories": {
    "title": "how many trajectories were opened, stopped and closed, contracts signed and attests made out",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "type",
      "manager",
      "region",
      "commune",
      "regime",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/trajectories-on-day": {
    "title": "how many trajectories are open, stopped or closed on a day",
    "listsRows": false,
    "parameters": [
      "type",
      "manager",
      "region",
      "commune",
      "regime",
      "status",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/waiting-lists": {
    "title": "who waits for which course, and since when",
    "listsRows": false,
    "parameters": [
      "list",
      "language",
      "level",
      "region",
      "provider",
      "dueWithin",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/waiting-list-moves": {
    "title": "how many came to wait, and waited no more",
    "listsRows": false,
    "parameters": [
      "from",
      "to",
      "list",
      "language",
      "level",
      "region",
      "provider",
      "because",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "knownAt",
      "after"
    ]
  }
};
