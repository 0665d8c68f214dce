/** The refusals of what an operator decides about read models. */
export const readModelRefusals = {
  READ_MODEL_NOT_STOPPED: {
    nl: 'Dit leesmodel staat daar niet stil.',
    en: 'This read model doesn’t stand still there.',
    source: 'read models: what is counted in already can’t be passed over any more',
  },
};
