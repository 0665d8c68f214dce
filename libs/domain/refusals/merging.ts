/** The refusals of merging dossiers of one person, and of undoing that. */
export const mergingRefusals = {
  DOSSIER_MERGED: {
    nl: 'Dit dossier is samengevoegd met een ander; werk daar verder.',
    en: 'This dossier was merged with another; go on there.',
    source: 'one dossier per person',
  },
  MERGED_WITH_ITSELF: {
    nl: 'Een dossier kan niet met zichzelf worden samengevoegd.',
    en: 'A dossier can’t be merged with itself.',
    source: 'one dossier per person',
  },
  DOSSIERS_NOT_MERGED: {
    nl: 'Het tweede dossier is niet in het eerste opgegaan.',
    en: 'The second dossier wasn’t merged into the first one.',
    source: 'only what was merged can be separated',
  },
  MOVED_EVENT_UNKNOWN: {
    nl: 'Enkel feiten die sinds het samenvoegen in het overblijvende dossier zijn geregistreerd, kunnen mee.',
    en: 'Only facts that were recorded in the remaining dossier since it was merged can be moved.',
    source: 'what was recorded before says by its dossier whose it is; what was derived is decided anew',
  },
  MOVED_EVENTS_MISSING: {
    nl: 'Ook andere feiten gaan over wat naar het andere dossier gaat; verplaats ze mee.',
    en: 'Other facts too are about what goes to the other dossier; move them with it.',
    source: 'every fact since the merger is of one person or of the other',
  },
} as const;
