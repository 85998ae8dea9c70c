/** The only source of time; tests hand in a fixed one. */
export interface Clock {
  now(): Date;
}
