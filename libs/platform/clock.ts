/** Tells what time it is now, in milliseconds. Whatever needs the time is given one, so that a test can set it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
