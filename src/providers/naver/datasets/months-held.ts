/** How far back the API goes is not published; five years are asked for, the running month included. */
export const MONTHS_HELD = 60;
