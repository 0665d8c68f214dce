/** What versions 1 of the events of a trajectory become in version 2, where periods are kept as stated. */
type Part = Record<string, unknown>;

/** The values of a part that are present; undefined where none is. */
function present(part: Part): Part | undefined {
  const values = Object.entries(part).filter(([, value]) => value !== undefined);
  return values.length > 0 ? Object.fromEntries(values) : undefined;
}

/** TrajectoryOpened 1 → 2: the days of a trajectory and of its manager become periods. */
export function periodsOfManager({ until, managerFrom, managerUntil, ...facts }: Part): Part {
  const period = until === undefined ? undefined : present({ from: facts['on'], until });
  const managed = present({ period: present({ from: managerFrom, until: managerUntil }) });
  return { ...facts, ...present({ period, managed }) };
}

/** TrajectoryOpened 1 → 2: the names of a contact person go together. */
export function nameOfContact({ contact, ...personal }: Part): Part {
  if (contact === undefined) return personal;
  const { familyNames, givenNames, ...reached } = contact as Part & { givenNames?: string[] };
  const name = familyNames && {
    familyNames,
    ...(givenNames && { given: givenNames.map((name) => ({ name })) }),
  };
  return { ...personal, contact: { ...present({ name }), ...reached } };
}

/** ComponentAdded 1 → 2: the days of a component and of its status become periods. */
export function periodsOfComponent(old: Part): Part {
  const { until, status, statusFrom, statusUntil, undeterminedUntil, ...facts } = old;
  const period = until === undefined ? undefined : present({ from: facts['on'], until });
  const ofStatus = present({ from: statusFrom, until: statusUntil });
  const standing = present({ code: status, period: ofStatus, undeterminedUntil });
  return { ...facts, ...present({ period, status: standing }) };
}
