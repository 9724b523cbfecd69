// One suite that every journal must pass, or it is not a journal.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import type { Append, Appended, Journal, Place } from '#server/journal/journal.ts'
import { DAY, dayBegun, HALL, NOTE, settingsChanged, ticketsTaken, ticketTaken } from './journal-events.ts'

/** Opens an empty journal for one test, or skips that test. */
type OpenJournal = (skip: (why: string) => never) => Promise<Journal>

const ROUNDS = 15

export function journalContract(name: string, openJournal: OpenJournal): void {
  describe(name, () => {
    test('what was written is read again in order, from any position', async ({ skip }) => {
      const journal = await openJournal(skip)
      const events = ticketsTaken(1, 5)

      expect(await append(journal, { events })).toBe('written')

      const entries = events.map((event, at) => ({ position: at + 1, event }))
      expect(await journal.read(HALL, DAY, 0)).toEqual(entries)
      expect(await journal.read(HALL, DAY, 3)).toEqual(entries.slice(3))
      expect(await journal.read(HALL, DAY, 5)).toEqual([])
      expect(await journal.read(HALL, '2026-11-23', 0)).toEqual([])
      expect(await journal.read('other', DAY, 0)).toEqual([])
    })

    test('whatever a person typed comes back as it was, in the open part and in the sealed one', async ({ skip }) => {
      const journal = await openJournal(skip)
      const cancelled = { ...ticketTaken(1), type: 'ticket-cancelled', reason: NOTE } as const
      const { at, by, ticket, type, reason } = cancelled
      const events = [
        { at, by, ticket, type, reason },
        ticketTaken(2, { aside: { needs: ['wheelchair'], note: NOTE } }),
      ]

      await append(journal, { events })

      expect((await journal.read(HALL, DAY, 0)).map(({ event }) => event)).toEqual(events)
    })

    test('of two who take the same place one is written whole and the other not at all', async ({ skip }) => {
      const journal = await openJournal(skip)
      const [early, late] = [ticketsTaken(1, 2), ticketsTaken(7, 3)]

      const atOnce = [append(journal, { events: early }), append(journal, { events: late })]

      expect(await Promise.all(atOnce)).toEqual(['written', 'place-taken'])
      expect(await append(journal, { events: late })).toBe('place-taken')
      expect((await journal.read(HALL, DAY, 0)).map(({ event }) => event)).toEqual(early)
    })

    test('an append that would leave a gap loses its place', async ({ skip }) => {
      const journal = await openJournal(skip)

      expect(await append(journal, { after: 1 })).toBe('place-taken')
      expect(await append(journal, { after: 0 })).toBe('written')
      expect(await append(journal, { after: 2 })).toBe('place-taken')
      expect(await journal.read(HALL, DAY, 0)).toHaveLength(1)
    })

    test('appends made at once stand end to end', async ({ skip }) => {
      const journal = await openJournal(skip)
      const tickets = ticketsTaken(1, 6)
      const two = (after: number) => append(journal, { after, events: tickets.slice(after, after + 2) })

      expect(await Promise.all([two(0), two(2), two(4)])).toEqual(['written', 'written', 'written'])
      expect((await journal.read(HALL, DAY, 0)).map(({ event }) => event)).toEqual(tickets)
    })

    test('the lost place of one hall does not hold up its neighbours', async ({ skip }) => {
      const journal = await openJournal(skip)
      await append(journal, {})

      const appended = ['main', 'north', 'south'].map((hall) => append(journal, { hall }))

      expect(await Promise.all(appended)).toEqual(['place-taken', 'written', 'written'])
      expect(await journal.read('north', DAY, 0)).toHaveLength(1)
    })

    test('what was decided upon a lost append is lost too, even where its place happens to be free', async ({
      skip,
    }) => {
      const journal = await openJournal(skip)
      await append(journal, { events: ticketsTaken(1, 2) })

      const appended = [
        append(journal, { after: 0, events: ticketsTaken(1, 2), line: 7 }),
        append(journal, { after: 2, line: 7 }),
      ]

      expect(await Promise.all(appended)).toEqual(['place-taken', 'place-taken'])
      expect(await append(journal, { after: 2, line: 7 })).toBe('place-taken')
      expect(await append(journal, { after: 2, line: 8 })).toBe('written')
    })

    test('each hall and each day counts for itself', async ({ skip }) => {
      const journal = await openJournal(skip)
      const places = [{ hall: 'main' }, { hall: 'other' }, { day: '2026-11-23' }]

      expect(await Promise.all(places.map((place) => append(journal, place)))).toEqual(places.map(() => 'written'))
    })

    test('the newest settings are found, of whatever day', async ({ skip }) => {
      const journal = await openJournal(skip)
      expect(await journal.latestSettings(HALL)).toBeUndefined()

      await append(journal, { day: '2026-11-22', events: [settingsChanged('first'), settingsChanged('second')] })
      await append(journal, { day: '2026-11-22', after: 2, events: [ticketTaken(3)] })
      await append(journal, { day: '2026-11-20', events: [settingsChanged('older')] })
      await append(journal, { day: '2026-11-23', hall: 'other', events: [settingsChanged('of another hall')] })

      const settings = { name: 'second' }
      expect(await journal.latestSettings(HALL)).toEqual({ day: '2026-11-22', position: 2, settings })
    })

    test('the history of the settings reaches back over all days to what the hall began with', async ({ skip }) => {
      const journal = await openJournal(skip)
      expect(await journal.settingsHistory(HALL, 9)).toEqual([])

      await append(journal, { day: '2026-11-20', events: [dayBegun('2026-11-20', 'first'), settingsChanged('a')] })
      await append(journal, { day: '2026-11-21', events: [dayBegun('2026-11-21', 'a')] })
      const events = [dayBegun('2026-11-22', 'a'), ticketTaken(2), settingsChanged('b'), settingsChanged('c')]
      await append(journal, { day: '2026-11-22', events })
      await append(journal, { day: '2026-11-23', hall: 'other', events: [settingsChanged('of another hall')] })

      const names = async (limit: number, before?: Place) =>
        (await journal.settingsHistory(HALL, limit, before)).map(({ event }) => event.settings.name)
      expect(await names(9)).toEqual(['c', 'b', 'a', 'first'])
      expect(await names(2)).toEqual(['c', 'b'])
      expect(await names(2, { day: '2026-11-22', position: 3 })).toEqual(['a', 'first'])
      expect(await names(9, { day: '2026-11-20', position: 1 })).toEqual([])
      const [newest] = await journal.settingsHistory(HALL, 1)
      expect(newest).toEqual({ day: '2026-11-22', position: 4, event: settingsChanged('c') })
    })

    test('the days of a hall are told in order, within from and to', async ({ skip }) => {
      const journal = await openJournal(skip)
      for (const day of ['2026-11-22', '2026-12-01', '2026-11-20']) await append(journal, { day })
      await append(journal, { hall: 'other', day: '2026-11-21' })

      expect(await journal.days(HALL)).toEqual(['2026-11-20', '2026-11-22', '2026-12-01'])
      expect(await journal.days(HALL, '2026-11-21')).toEqual(['2026-11-22', '2026-12-01'])
      expect(await journal.days(HALL, '2026-11-20', '2026-11-22')).toEqual(['2026-11-20', '2026-11-22'])
      expect(await journal.days('nobody')).toEqual([])
    })

    test('a very busy day is read whole', async ({ skip }) => {
      const journal = await openJournal(skip)
      const events = ticketsTaken(1, 10_500)
      const parts = Array.from({ length: 21 }, (_, at) => ({
        after: at * 500,
        events: events.slice(at * 500, at * 500 + 500),
      }))

      await Promise.all(parts.map((part) => append(journal, part)))

      const entries = await journal.read(HALL, DAY, 0)
      expect(entries.map(({ position }) => position)).toEqual(events.map((_, at) => at + 1))
      expect(entries.map(({ event }) => event)).toEqual(events)
    })

    test('whoever presses, a day holds what was written, whole, in order and nothing else', async ({ skip }) => {
      const journal = await openJournal(skip)
      let run = 0
      await fc.assert(
        fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 40 }), async (presses) => {
          run += 1
          await pressAll(journal, `hall-${run}`, presses)
        }),
        { numRuns: ROUNDS },
      )
    })

    test('a closed journal takes nothing more, but has written what it took', async ({ skip }) => {
      const journal = await openJournal(skip)
      const taken = append(journal, {})

      await journal.close()

      expect(await taken).toBe('written')
      await expect(append(journal, { after: 1 })).rejects.toThrow('closed')
    })
  })
}

/** Appends one ticket to the hall of the tests, unless told otherwise. */
function append(journal: Journal, changes: Partial<Append>): Promise<Appended> {
  const { hall = HALL, day = DAY, after = 0, events = [ticketTaken(after + 1)], line } = changes
  return journal.append({ hall, day, after, events, ...(line !== undefined && { line }) })
}

/** How many events, how far behind the end the presser believes to be, and whether it waits for the answer. */
type Press = { readonly count: number; readonly behind: number; readonly waits: boolean }
const press: fc.Arbitrary<Press> = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  behind: fc.nat(2),
  waits: fc.boolean(),
})

// One that presses upon lost knowledge may cost its neighbour in the same batch the place: both read on and try again.
async function pressAll(journal: Journal, hall: string, presses: readonly Press[]): Promise<void> {
  const written: Promise<readonly HallEvent[]>[] = []
  let believed = 0
  for (const { count, behind, waits } of presses) {
    const after = Math.max(0, believed - behind)
    const events = ticketsTaken(written.length * 10, count)
    const appended = append(journal, { hall, after, events })
    written.push(appended.then((answer) => (answer === 'written' ? events : [])))
    if (after === believed) believed += count
    if (waits) {
      await appended
      believed = (await journal.read(hall, DAY, 0)).length
    }
  }
  const expected = (await Promise.all(written)).flat()
  expect((await journal.read(hall, DAY, 0)).map(({ event }) => event)).toEqual(expected)
  expect(await append(journal, { hall, after: expected.length })).toBe('written')
}
