// A visitor's way through the green lane as its papers show it: names and times of the hall's own wall.
import { type Instant, toMs } from '#contract/ids.ts'
import type { LanePaper } from '#printers/lane-sheets.ts'
import { findClass, findService, type HallState, type TicketRecord } from '#queue/hall-state.ts'
import { laneSteps } from '#queue/lane.ts'
import { wallClock } from './calendar.ts'

/** What stands on the card of this ticket; with nobody's name and no times it is a card to be filled in by hand. */
export function lanePaper(hall: HallState, ticket: TicketRecord, companion: string): LanePaper {
  const { settings } = hall
  const lane = hall.lanes.get(ticket.id)
  const timeOf = (at: Instant) => wallClock(settings.timeZone, toMs(at)).slice('YYYY-MM-DDT'.length, -':00'.length)
  return {
    hallName: settings.name,
    phone: settings.phone,
    day: hall.day,
    number: ticket.number,
    service: findService(hall, ticket.service)?.name ?? { zh: ticket.service, en: ticket.service },
    class: findClass(hall, ticket.class)?.name ?? { zh: ticket.class, en: ticket.class },
    companion,
    steps: laneSteps(settings).map((step) => {
      // A step that was done again keeps its first beginning and its last end.
      const times = lane?.steps.filter((one) => one.step === step) ?? []
      const [from, to] = [times[0]?.startedAt, times.at(-1)?.endedAt]
      return { step, ...(from && { from: timeOf(from) }), ...(to && { to: timeOf(to) }) }
    }),
    ...(lane?.told && { told: lane.told }),
  }
}
