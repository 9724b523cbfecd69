import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { BATCH_EVENTS_MAX, type Chain, groupCommit } from '#server/journal/group-commit.ts'
import type { Append } from '#server/journal/journal.ts'
import { DAY, ticketsTaken } from './journal-events.ts'

test('appends made during a write go together in the next one', async () => {
  const disk = slowDisk()
  const { append } = groupCommit(disk.write)

  const first = append(tickets({ after: 0 }))
  await disk.isWriting()
  const others = [append(tickets({ after: 1 })), append(tickets({ hall: 'other' })), append(tickets({ after: 2 }))]
  disk.finish()
  await disk.isWriting()
  disk.finish()

  expect(await Promise.all([first, ...others])).toEqual(['written', 'written', 'written', 'written'])
  expect(disk.batches.map(shapeOf)).toEqual([['main 0+1'], ['main 1+2', 'other 0+1']])
})

test('nobody hears «written» before the write is done', async () => {
  const disk = slowDisk()
  const { append } = groupCommit(disk.write)
  let heard = false

  const appended = append(tickets({})).then(() => {
    heard = true
  })
  await disk.isWriting()
  await setImmediate()
  expect(heard).toBe(false)

  disk.finish()
  await appended
})

test('presses that arrive in the same turn of the event loop share a write', async () => {
  const disk = quickDisk()
  const { append } = groupCommit(disk.write)

  await Promise.all(Array.from({ length: 64 }, (_, at) => append(tickets({ hall: `hall-${at}` }))))

  expect(disk.batches).toHaveLength(1)
})

test('a batch is cut before it grows too long, and an append never', async () => {
  const disk = quickDisk()
  const { append } = groupCommit(disk.write)
  const long = BATCH_EVENTS_MAX + 1

  await Promise.all([
    append(tickets({ hall: 'a', count: BATCH_EVENTS_MAX })),
    append(tickets({ hall: 'b', count: 1 })),
    append(tickets({ hall: 'c', count: long })),
    append(tickets({ hall: 'd', count: 1 })),
  ])

  expect(disk.batches.map(shapeOf)).toEqual([[`a 0+${BATCH_EVENTS_MAX}`], ['b 0+1'], [`c 0+${long}`], ['d 0+1']])
})

test('after a failed write everybody who waits and everybody who comes is refused, with the cause', async () => {
  const disk = slowDisk()
  const { append } = groupCommit(disk.write)
  const cause = new Error('no space left on device')

  const inTheWrite = append(tickets({}))
  await disk.isWriting()
  const behindIt = append(tickets({ hall: 'other' }))
  disk.fail(cause)

  await expect(inTheWrite).rejects.toMatchObject({ cause })
  await expect(behindIt).rejects.toMatchObject({ cause })
  await expect(append(tickets({ hall: 'third' }))).rejects.toMatchObject({ cause })
  expect(disk.batches).toHaveLength(1)
})

test('what gathers behind a lost append is refused without being written', async () => {
  const disk = slowDisk()
  const { append } = groupCommit(disk.write)

  const lost = append(tickets({ line: 1 }))
  await disk.isWriting()
  const behind = append(tickets({ after: 1, line: 1 }))
  const neighbour = append(tickets({ hall: 'other', line: 1 }))
  disk.finish(['main'])
  const later = lost.then(() => append(tickets({ after: 2, line: 1 })))
  await disk.isWriting()
  disk.finish()

  expect(await Promise.all([lost, behind, later, neighbour])).toEqual([
    'place-taken',
    'place-taken',
    'place-taken',
    'written',
  ])
  expect(disk.batches.map(shapeOf)).toEqual([['main 0+1'], ['other 0+1']])
})

test('a journal that closes writes what it took', async () => {
  const disk = slowDisk()
  const { append, close } = groupCommit(disk.write)

  const appended = append(tickets({}))
  const closed = close()
  await disk.isWriting()
  disk.finish()
  await closed

  expect(await appended).toBe('written')
  await expect(append(tickets({ after: 1 }))).rejects.toThrow('closed')
})

function tickets({
  hall = 'main',
  after = 0,
  count = 1,
  line,
}: {
  readonly hall?: string
  readonly after?: number
  readonly count?: number
  readonly line?: number
}): Append {
  return { hall, day: DAY, after, events: ticketsTaken(after + 1, count), ...(line !== undefined && { line }) }
}

function shapeOf(batch: readonly Chain[]): readonly string[] {
  return batch.map(({ hall, after, events }) => `${hall} ${after}+${events.length}`)
}

function quickDisk() {
  const batches: (readonly Chain[])[] = []
  const write = async (chains: readonly Chain[]) => {
    batches.push(chains)
    return []
  }
  return { batches, write }
}

/** A disk that writes when the test says so; `finish` names the halls whose place was taken. */
function slowDisk() {
  const batches: (readonly Chain[])[] = []
  let started = Promise.withResolvers<void>()
  let written = Promise.withResolvers<readonly string[]>()
  const write = async (chains: readonly Chain[]) => {
    batches.push(chains)
    written = Promise.withResolvers()
    started.resolve()
    const lost = await written.promise
    return chains.filter(({ hall }) => lost.includes(hall))
  }
  const isWriting = async () => {
    await started.promise
    started = Promise.withResolvers()
  }
  return {
    batches,
    write,
    isWriting,
    finish: (lost: readonly string[] = []) => written.resolve(lost),
    fail: (cause: Error) => written.reject(cause),
  }
}
