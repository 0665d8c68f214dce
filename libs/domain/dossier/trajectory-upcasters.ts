/** What versions 1 of the events of a trajectory become in version 2, where periods are kept as stated. */
type Part = Record<string, unknown>;

const periodOf = (from: unknown, until: unknown): Part | undefined =>
  from === undefined && until === undefined
    ? undefined
    : { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };

const stated = (name: string, value: unknown): Part => (value === undefined ? {} : { [name]: value });

/** TrajectoryOpened 1 → 2: the days of a trajectory and of its manager become periods. */
export function periodsOfManager({ until, managerFrom, managerUntil, ...facts }: Part): Part {
  const period = until === undefined ? undefined : periodOf(facts['on'], until);
  const managing = periodOf(managerFrom, managerUntil);
  return {
    ...facts,
    ...stated('period', period),
    ...stated('managed', managing && { period: managing }),
  };
}

/** TrajectoryOpened 1 → 2: the names of a contact person go together. */
export function nameOfContact({ contact, ...personal }: Part): Part {
  if (contact === undefined) return personal;
  const { familyNames, givenNames, ...reached } = contact as Part & { givenNames?: string[] };
  const name = familyNames && {
    familyNames,
    ...(givenNames && { given: givenNames.map((name) => ({ name })) }),
  };
  return { ...personal, contact: { ...stated('name', name), ...reached } };
}

/** ComponentAdded 1 → 2: the days of a component and of its status become periods. */
export function periodsOfComponent(old: Part): Part {
  const { until, status, statusFrom, statusUntil, undeterminedUntil, ...facts } = old;
  const period = until === undefined ? undefined : periodOf(facts['on'], until);
  const standing = {
    ...stated('code', status),
    ...stated('period', periodOf(statusFrom, statusUntil)),
    ...stated('undeterminedUntil', undeterminedUntil),
  };
  return {
    ...facts,
    ...stated('period', period),
    ...stated('status', Object.keys(standing).length > 0 ? standing : undefined),
  };
}
