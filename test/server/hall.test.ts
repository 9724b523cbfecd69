// The heart: one command at a time, on the newest state, written before it is told, on the hall's own day.
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Entry } from '#contract/events.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { groupCommit, type WriteBatch } from '#server/journal/group-commit.ts'
import type { Journal } from '#server/journal/journal.ts'
import { memoryJournal } from '#server/journal/memory-journal.ts'
import { movableClock } from '../support/movable-clock.ts'
import { ask, done, hallForTest, TAKE_ELDER, TAKE_ORDINARY } from './hall-for-test.ts'

describe('a press', () => {
  test('is told to nobody while it is being written: neither to the presser, nor to followers, nor in the state', async () => {
    const held = heldJournal()
    const { hall } = await hallForTest({ journal: held.journal })
    const heard: Entry[] = []
    hall.follow((_state, entries) => heard.push(...entries))
    held.hold()

    const answers: string[] = []
    const taken = done(hall, TAKE_ELDER).then(({ ticket }) => answers.push(ticket?.number ?? ''))
    const refused = ask(hall, { type: 'call-next', counter: '1' }).then(() => answers.push('refused'))
    await turnsOfTheLoop(20)

    expect({ answers, heard, position: hall.state().position }).toEqual({ answers: [], heard: [], position: 1 })

    held.release()
    await Promise.all([taken, refused])
    expect(answers).toEqual(['老001', 'refused'])
    expect(heard.map(({ position, event }) => [position, event.type])).toEqual([[2, 'ticket-taken']])
  })

  test('that could not be written is a failure for its presser and for everybody after, and moves nothing', async () => {
    const held = heldJournal()
    const { hall } = await hallForTest({ journal: held.journal })
    await done(hall, TAKE_ELDER)
    held.fail()

    await expect(ask(hall, TAKE_ELDER)).rejects.toThrow('disk')
    await expect(ask(hall, TAKE_ORDINARY)).rejects.toThrow('disk')
    await expect(ask(hall, { type: 'call-next', counter: '1' })).rejects.toThrow('disk')
    expect(hall.state().position).toBe(2)
  })

  test('sent twice at once is done once', async () => {
    const { hall } = await hallForTest()
    const take = { ...TAKE_ELDER, press: randomUUID() }

    const answers = await Promise.all([done(hall, take), done(hall, take), done(hall, take)])

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(hall.state().tickets.size).toBe(1)
  })
})

describe('time', () => {
  test('never goes back: a clock that is set back puts no newcomer before those who wait', async () => {
    const { hall, clock } = await hallForTest()
    const early = await done(hall, TAKE_ORDINARY)
    clock.set('2026-11-23T01:20:00.000Z')

    const late = await done(hall, TAKE_ORDINARY)

    expect(late.ticket?.issuedAt).toBe(early.ticket?.issuedAt)
    await done(hall, { type: 'open-counter', counter: '1' })
    expect((await done(hall, { type: 'call-next', counter: '1' })).ticket?.number).toBe('A001')
  })

  test('never goes back over a restart either', async () => {
    const { journal, clock, hall } = await hallForTest()
    const early = await done(hall, TAKE_ORDINARY)
    clock.set('2026-11-23T01:20:00.000Z')

    const again = await hallForTest({ journal, clock })

    expect((await done(again.hall, TAKE_ORDINARY)).ticket?.issuedAt).toBe(early.ticket?.issuedAt)
  })

  test('a clock set back over midnight goes back to that day as it stood: no number is given twice on any day', async () => {
    const { hall, clock } = await hallForTest()
    const numberOn = async (day: string) => {
      clock.set(`${day}T02:00:00.000Z`)
      return (await done(hall, TAKE_ELDER)).ticket
    }

    expect(await numberOn('2026-11-23')).toMatchObject({ id: '2026-11-23-2', number: '老001' })
    expect(await numberOn('2026-11-24')).toMatchObject({ id: '2026-11-24-2', number: '老001' })
    expect(await numberOn('2026-11-23')).toMatchObject({ id: '2026-11-23-3', number: '老002' })
    expect(await numberOn('2026-11-24')).toMatchObject({ id: '2026-11-24-3', number: '老002' })
  })
})

describe('the day', () => {
  test.for([
    ['Asia/Shanghai', '2026-11-23T15:59:59.999Z', '2026-11-23T16:00:00.000Z'],
    ['Asia/Urumqi', '2026-11-23T17:59:59.999Z', '2026-11-23T18:00:00.000Z'],
    ['America/New_York', '2026-11-24T04:59:59.999Z', '2026-11-24T05:00:00.000Z'],
  ] as const)('turns at midnight of the wall clock of %s, and numbers begin again', async ([timeZone, last, first]) => {
    const clock = movableClock(last)
    const { hall } = await hallForTest({ clock, settings: { timeZone } })
    await done(hall, { type: 'open-day' })
    expect((await done(hall, TAKE_ELDER)).ticket).toMatchObject({ number: '老001', id: '2026-11-23-3' })
    await done(hall, TAKE_ELDER)

    clock.set(first)
    await done(hall, { type: 'open-day' })

    expect((await done(hall, TAKE_ELDER)).ticket).toMatchObject({ number: '老001', id: '2026-11-24-3' })
  })

  test('begins with the settings that the office last saved, also when the server was off over midnight', async () => {
    const { journal, hall } = await hallForTest()
    const settings = { ...firstHall(), name: { zh: '新大厅', en: 'New hall' } }
    const press = randomUUID()
    await hall.ask({ type: 'change-settings', press, settings }, { person: { kind: 'hall' }, roles: [] })
    await done(hall, TAKE_ELDER)

    const later = await hallForTest({ journal, clock: movableClock('2026-11-25T02:00:00.000Z') })

    expect(later.hall.state()).toMatchObject({ day: '2026-11-25', position: 1, settings: { name: { zh: '新大厅' } } })
    expect((await done(later.hall, TAKE_ELDER)).ticket?.number).toBe('老001')
    expect(await journal.days('main')).toEqual(['2026-11-23', '2026-11-25'])
  })

  test.for([
    ['Asia/Urumqi', '2026-11-23', '2026-11-23T03:00:00.000Z'],
    ['Europe/Berlin', '2026-11-23', '2026-11-23T08:00:00.000Z'],
    // Ten in the morning in Shanghai is still Sunday in New York, with the hours of a Sunday.
    ['America/New_York', '2026-11-22', undefined],
    ['Pacific/Auckland', '2026-11-23', '2026-11-22T20:00:00.000Z'],
  ] as const)('of a hall that is moved to %s is the day there, with its hours', async ([timeZone, day, opens]) => {
    const { hall, journal, clock } = await hallForTest()
    const change = { type: 'change-settings', press: randomUUID(), settings: { ...firstHall(), timeZone } } as const
    await hall.ask(change, { person: { kind: 'hall' }, roles: [] })

    await hall.turnDay()

    expect(hall.state().day).toBe(day)
    expect(hall.moment().stretches.map(({ opensMs }) => new Date(opensMs).toISOString())).toEqual(opens ? [opens] : [])
    await done(hall, { type: 'open-day' })
    expect((await done(hall, TAKE_ELDER)).ticket?.number).toBe('老001')
    const again = await hallForTest({ journal, clock })
    expect(again.hall.state()).toEqual(hall.state())
    expect(again.hall.moment()).toEqual(hall.moment())
    clock.move(86_400_000)
    await hall.turnDay()
    expect([hall.state().day > day, hall.state().settings.timeZone]).toEqual([true, timeZone])
  })

  test('goes on where it was when the server was off for a while', async () => {
    const { journal, clock, hall } = await hallForTest()
    await done(hall, TAKE_ELDER)
    await done(hall, { type: 'open-counter', counter: '2' })
    await done(hall, { type: 'call-next', counter: '2' })

    const again = await hallForTest({ journal, clock })

    expect(again.hall.state()).toEqual(hall.state())
    expect((await done(again.hall, { type: 'start-service', ticket: '老001' })).ticket?.state).toBe('serving')
  })

  test('followers hear that it turned, with the new state and no event of the old day', async () => {
    const { hall, clock } = await hallForTest()
    await done(hall, TAKE_ELDER)
    const heard: string[] = []
    hall.follow((state, entries) => heard.push(`${state.day} ${state.tickets.size} ${entries.length}`))

    clock.set('2026-11-23T16:00:00.000Z')
    await hall.turnDay()

    expect(heard.at(-1)).toBe('2026-11-24 0 0')
  })

  test('a press made while it turns and the journal is read on is decided on what was read', async () => {
    const slow = slowReads(memoryJournal())
    const { hall, clock } = await hallForTest({ journal: slow, isShared: true })
    clock.set('2026-11-24T02:00:00.000Z')

    const readingOn = hall.catchUp()
    const taken = done(hall, TAKE_ELDER)
    await readingOn

    expect((await taken).ticket?.number).toBe('老001')
    expect((await done(hall, TAKE_ELDER)).ticket?.number).toBe('老002')
  })
})

describe('two servers on one journal', () => {
  test('the one that loses the race for a place reads on and decides anew', async () => {
    const { here, there } = await twoHalls()

    const [first, second] = await Promise.all([done(here, TAKE_ELDER), done(there, TAKE_ELDER)])

    expect([first.ticket?.number, second.ticket?.number].sort()).toEqual(['老001', '老002'])
    expect([first.position, second.position].sort()).toEqual([2, 3])
  })

  test('a ticket that both would call is called once; the other hears why not', async () => {
    const { here, there } = await twoHalls()
    await done(here, TAKE_ELDER)
    await done(here, { type: 'open-counter', counter: '1' })
    await done(here, { type: 'open-counter', counter: '2' })
    await there.catchUp()

    const calls = await Promise.all([
      ask(here, { type: 'call-next', counter: '1' }),
      ask(there, { type: 'call-next', counter: '2' }),
    ])

    expect(calls.filter((call) => 'given' in call)).toHaveLength(1)
    expect(calls.find((call) => 'rejected' in call)).toEqual({ rejected: { code: 'nobody-waiting' } })
  })

  test('a «no» rests on what everybody has written, not on what this server happens to know', async () => {
    const { here, there } = await twoHalls()
    await done(there, { type: 'open-counter', counter: '1' })
    await done(here, TAKE_ELDER)

    expect((await done(there, { type: 'call-next', counter: '1' })).ticket?.number).toBe('老001')
  })

  test('a press that the other server has done is known here, though its answer was lost', async () => {
    const { here, there } = await twoHalls()
    await done(here, TAKE_ELDER)
    await done(here, { type: 'open-counter', counter: '1' })
    const call = { type: 'call-next', counter: '1', press: randomUUID() } as const
    const start = { type: 'start-service', ticket: '老001', press: randomUUID() } as const
    const [called, started] = [await done(here, call), await done(here, start)]

    expect(await done(there, start)).toEqual(started)
    expect(await done(there, call)).toEqual(called)
  })

  test('in a rush from both sides every number is given once and both know the same', async () => {
    const { here, there, journal } = await twoHalls()
    const halls = [here, there]

    const presses = Array.from({ length: 60 }, (_, at) => done(halls[at % 2] ?? here, TAKE_ELDER))
    const numbers = (await Promise.all(presses)).map(({ ticket }) => ticket?.number)

    expect(new Set(numbers).size).toBe(60)
    await Promise.all(halls.map((hall) => hall.catchUp()))
    expect(here.state()).toEqual(there.state())
    const entries = await journal.read('main', '2026-11-23', 0)
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, at) => at + 1))
  })

  test('followers hear whatever was written, once and in order, wherever it was pressed', async () => {
    const { here, there } = await twoHalls()
    const heard: number[] = []
    here.follow((_state, entries) => heard.push(...entries.map(({ position }) => position)))

    await Promise.all(Array.from({ length: 20 }, (_, at) => done(at % 3 === 0 ? here : there, TAKE_ORDINARY)))
    await here.catchUp()

    expect(heard).toEqual(Array.from({ length: 20 }, (_, at) => at + 2))
  })
})

async function twoHalls() {
  const journal = memoryJournal()
  const clock = movableClock()
  const { hall: here } = await hallForTest({ journal: ofOneServer(journal), clock, isShared: true })
  const { hall: there } = await hallForTest({ journal: ofOneServer(journal), clock, isShared: true })
  return { here, there, journal, clock }
}

/** What one server has in its hands of a journal to which others write as well: its own gathering of presses. */
function ofOneServer(shared: Journal): Journal {
  const write: WriteBatch = async (chains) => {
    const appended = await Promise.all(chains.map((chain) => shared.append(chain)))
    return chains.filter((_chain, at) => appended[at] === 'place-taken')
  }
  return { ...shared, ...groupCommit(write) }
}

/** A journal whose writes can be held back, or made to fail. */
function heldJournal() {
  const inner = memoryJournal()
  let gate = Promise.resolve()
  let open = () => {}
  const journal: Journal = {
    ...inner,
    append: async (append) => {
      await gate
      return inner.append(append)
    },
  }
  return {
    journal,
    hold: () => {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release: () => open(),
    fail: () => {
      gate = Promise.reject(new Error('The disk is full'))
      gate.catch(() => undefined)
    },
  }
}

/** A journal that is read slowly: what is appended meanwhile may stand in what is read. */
function slowReads(inner: Journal): Journal {
  return {
    ...inner,
    read: async (hall, day, after) => {
      await turnsOfTheLoop(20)
      return inner.read(hall, day, after)
    },
  }
}

async function turnsOfTheLoop(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await setImmediate()
}
