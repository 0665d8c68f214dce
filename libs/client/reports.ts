/** Made by `npm run generate` from the reports of the read models; a test fails when it is stale. */

interface ReportDescription {
  readonly title: string;
  /** Whether it lists rows, where no grouping is asked for. */
  readonly listsRows: boolean;
  /** The measures that count persons or what each has one of, by name; others are sums of more, or quantiles. */
  readonly counts: readonly string[];
  /** The names of its query parameters. */
  readonly parameters: readonly string[];
}

/** By path. */
export const reports: Readonly<Record<string, ReportDescription>> = {
  "/v1/reports/attendance": {
    "title": "participation in the lessons per group and provider",
    "listsRows": false,
    "counts": [
      "persons",
      "enrolments",
      "regular",
      "belowHalf"
    ],
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
      "compare",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/breaches": {
    "title": "how many breaches were established, noticed, sanctioned and fined",
    "listsRows": false,
    "counts": [
      "established",
      "notices",
      "sanctions",
      "fines"
    ],
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
      "compare",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/breaches-on-day": {
    "title": "where each breach stands on a day, and how long it is open",
    "listsRows": false,
    "counts": [
      "breaches",
      "persons"
    ],
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
    "counts": [
      "consultations"
    ],
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
      "compare",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/developments": {
    "title": "how the KBI was and is developed further",
    "listsRows": true,
    "counts": [
      "developments"
    ],
    "parameters": [
      "development",
      "state",
      "from",
      "to",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "compare",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/dossiers-of-manager": {
    "title": "which dossiers each manager has to look after: what is open, due and overdue, and who is to act",
    "listsRows": false,
    "counts": [
      "dossiers",
      "matters",
      "overdue"
    ],
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
    "counts": [
      "begun"
    ],
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
      "compare",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/exchange-overview": {
    "title": "what is exchanged with whom, what is planned, what is undecided and why",
    "listsRows": true,
    "counts": [
      "exchanges"
    ],
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
    "counts": [
      "noted",
      "closed",
      "resolved"
    ],
    "parameters": [
      "from",
      "to",
      "kind",
      "code",
      "groupBy",
      "orderBy",
      "limit",
      "compare",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/housing-language": {
    "title": "where social tenants stand with the language requirement of the Wooncode",
    "listsRows": false,
    "counts": [
      "persons"
    ],
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
    "counts": [
      "persons"
    ],
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
      "compare",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/nt2-levels": {
    "title": "who holds which level of Dutch, and by which proof",
    "listsRows": false,
    "counts": [
      "persons"
    ],
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
    "counts": [
      "passed",
      "failed",
      "droppedOut",
      "notTakenPart"
    ],
    "parameters": [
      "from",
      "to",
      "provider",
      "level",
      "groupBy",
      "orderBy",
      "limit",
      "compare",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/nt2-steps": {
    "title": "how long it takes from one level of Dutch to the next",
    "listsRows": false,
    "counts": [
      "persons",
      "steps"
    ],
    "parameters": [
      "from",
      "to",
      "skill",
      "level",
      "asOf",
      "groupBy",
      "orderBy",
      "limit",
      "compare",
      "knownAt",
      "after"
    ]
  },
  "/v1/reports/persons": {
    "title": "how many persons the KBI knows; of merged dossiers one",
    "listsRows": false,
    "counts": [
      "persons"
    ],
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
    "counts": [
      "received",
      "sent",
      "answered"
    ],
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
      "compare",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/trajectories": {
    "title": "how many trajectories were opened, stopped and closed, contracts signed and attests made out",
    "listsRows": false,
    "counts": [
      "opened",
      "contracts",
      "attests",
      "attestsWithdrawn",
      "closed",
      "stopped",
      "reopened"
    ],
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
      "compare",
      "knownAt",
      "after",
      "identity"
    ]
  },
  "/v1/reports/trajectories-on-day": {
    "title": "how many trajectories are open, stopped or closed on a day",
    "listsRows": false,
    "counts": [
      "trajectories",
      "persons"
    ],
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
    "counts": [
      "persons",
      "places"
    ],
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
    "counts": [
      "joined",
      "left"
    ],
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
      "compare",
      "knownAt",
      "after"
    ]
  }
};
