// A journal that forgets everything at exit: for tests and for trying out. It keeps the same promises as the others, and
// what it gives back is a copy, as from a disk.
import type { Entry, HallEvent } from '#contract/events.ts'
import type { Day, HallId } from '#contract/ids.ts'
import { type Chain, groupCommit } from './group-commit.ts'
import type { Journal, Place, SettingsEntry, SettledSettings } from './journal.ts'

/** An empty journal. Sealed parts need no seal here: there is no disk that could be taken away. */
export function memoryJournal(): Journal {
  const halls = new Map<HallId, Map<Day, HallEvent[]>>()
  const eventsOf = (hall: HallId, day: Day): readonly HallEvent[] => halls.get(hall)?.get(day) ?? []
  const daysOf = (hall: HallId): Day[] => [...(halls.get(hall)?.keys() ?? [])].sort()

  function writeChain({ hall, day, events }: Chain): void {
    const days = halls.get(hall) ?? new Map<Day, HallEvent[]>()
    halls.set(hall, days.set(day, [...eventsOf(hall, day), ...structuredClone(events)]))
  }

  async function write(chains: readonly Chain[]): Promise<readonly Chain[]> {
    const free = ({ hall, day, after }: Chain) => eventsOf(hall, day).length === after
    const taken = chains.filter((chain) => !free(chain))
    chains.filter(free).forEach(writeChain)
    return taken
  }

  async function read(hall: HallId, day: Day, after: number): Promise<readonly Entry[]> {
    const events = structuredClone(eventsOf(hall, day).slice(after))
    return events.map((event, at) => ({ position: after + 1 + at, event }))
  }

  async function latestSettings(hall: HallId): Promise<SettledSettings | undefined> {
    for (const day of daysOf(hall).reverse()) {
      const entry = (await read(hall, day, 0)).findLast(({ event }) => 'settings' in event)
      if (entry && 'settings' in entry.event) return { day, position: entry.position, settings: entry.event.settings }
    }
    return undefined
  }

  async function settingsHistory(hall: HallId, limit: number, before?: Place): Promise<readonly SettingsEntry[]> {
    const all: SettingsEntry[] = []
    for (const day of daysOf(hall)) {
      for (const { position, event } of await read(hall, day, 0)) {
        const isFirst = event.type === 'day-begun' && day === daysOf(hall)[0]
        if (event.type === 'settings-changed' || isFirst) all.push({ day, position, event })
      }
    }
    const isBefore = ({ day, position }: Place) =>
      !before || day < before.day || (day === before.day && position < before.position)
    return all.filter(isBefore).reverse().slice(0, limit)
  }

  async function days(hall: HallId, from = '', to = '9999-12-31'): Promise<readonly Day[]> {
    return daysOf(hall).filter((day) => day >= from && day <= to)
  }

  return { ...groupCommit(write), read, latestSettings, settingsHistory, days }
}
