// The protocol version, with the story of each step. A test makes you raise it when a schema changes.

/**
 * 1: the first hall: tickets, calls, counters, days, slips, help.
 * 2: the walls and the office: emergency notices on every screen, alarms somebody looks after, the zone a board watches,
 * screens as LED walls with a look of their own, reviews in the settings.
 */
export const PROTOCOL_VERSION = 2
