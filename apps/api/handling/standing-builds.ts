import type { Build } from '../../../libs/projection/builds.js';

/**
 * The builds that say how the read models stand: those that serve, and those that stand still where none serves in
 * their place that follows the log. One of an earlier version doesn't, once the program is of a later one.
 */
export const standing = (builds: readonly Build[]): readonly Build[] =>
  builds.filter((build) => build.serving || standsStill(build, builds));

const standsStill = ({ name, version, status }: Build, builds: readonly Build[]): boolean =>
  status === 'stopped' &&
  !builds.some((other) => other.name === name && other.serving && other.version >= version);
