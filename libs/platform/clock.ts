/** Gives the current time, in milliseconds. Everything that needs the time gets a clock, so that tests can set it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
