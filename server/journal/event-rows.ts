// An event as it stands in the table, and back. The private part is cut off and sealed before anything is written.
import { type Entry, HallEvent } from '#contract/events.ts'
import type { Day, HallId } from '#contract/ids.ts'
import type { Seal } from '../privacy/seal.ts'

/** `body` is the event as JSON without its private part; `aside` is that part as sealed JSON. */
export type EventText = { readonly body: string; readonly aside: string | undefined }
export type EventRow = { readonly position: number; readonly body: string; readonly aside: string | null }

const KNOWN_TYPES: ReadonlySet<string> = new Set(HallEvent.options.map(({ shape }) => shape.type.value))

/** Writes an event as text. Not checked here: whoever decides makes only whole events. */
export function writeEvent(event: HallEvent, hall: HallId, day: Day, seal: Seal): EventText {
  if (!('aside' in event) || event.aside === undefined) return { body: JSON.stringify(event), aside: undefined }
  const { aside, ...body } = event
  return { body: JSON.stringify(body), aside: seal.seal(hall, day, JSON.stringify(aside)) }
}

/**
 * Reads rows that follow each other from `after`. Looks only for what would lead a hall astray: a gap, or an event of a
 * newer program; a whole check of ten thousand events would keep a hall waiting. Throws when it finds one.
 */
export function readRows(rows: readonly EventRow[], hall: HallId, day: Day, after: number, seal: Seal): Entry[] {
  return rows.map((row, at) => {
    const expected = after + 1 + at
    if (row.position !== expected) {
      throw new Error(`The journal of ${hall} on ${day} has position ${row.position} where ${expected} should be.`)
    }
    return { position: row.position, event: readEvent(row, hall, day, seal) }
  })
}

function readEvent({ position, body, aside }: EventRow, hall: HallId, day: Day, seal: Seal): HallEvent {
  const event: HallEvent = JSON.parse(body)
  if (!KNOWN_TYPES.has(event.type)) {
    throw new Error(`The journal of ${hall} on ${day} has an unknown event at ${position}: start the newer program.`)
  }
  const opened = aside === null ? undefined : seal.open(hall, day, aside)
  return opened === undefined ? event : Object.assign(event, { aside: JSON.parse(opened) })
}
