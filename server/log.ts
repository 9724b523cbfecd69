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

/** A logger at this level (`fatal` … `trace`, `silent`), to standard output unless another place for lines is given. */
export function openLog(level: string, to?: { readonly write: (line: string) => void }): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const logger = to ? pino(options, to) : pino(options)
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
