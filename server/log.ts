// One logger, one JSON line per event. What is logged has a ticket number or an id, never a person's name, document or
// phone: fields are chosen here, nothing is logged whole.
import { pino } from 'pino'

export type Log = {
  readonly debug: (what: string, facts?: Facts) => void
  readonly info: (what: string, facts?: Facts) => void
  readonly warn: (what: string, facts?: Facts) => void
  readonly error: (what: string, cause: unknown, facts?: Facts) => void
}

/** Ids, counts, codes and lengths; never text that a person typed. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

/** A logger to standard output at this level (`fatal` … `trace`, `silent`). */
export function openLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return {
    debug: (what, facts = {}) => logger.debug(facts, what),
    info: (what, facts = {}) => logger.info(facts, what),
    warn: (what, facts = {}) => logger.warn(facts, what),
    error: (what, cause, facts = {}) => logger.error({ ...facts, cause: causeText(cause) }, what),
  }
}

// The stack tells the programmer where; an error's own message comes from code, not from people.
function causeText(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause ? `${cause.stack ?? cause.message} ← ${causeText(cause.cause)}` : (cause.stack ?? cause.message)
}
