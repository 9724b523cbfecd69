// The protocol version, with the story of each step. A test makes you raise it when a schema changes.

/** 1: the first hall: tickets, calls, counters, days, slips, help. */
export const PROTOCOL_VERSION = 1
