// Events are for ever: those written by every older release still parse, and still mean what they meant.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { HallEvent } from '#contract/events.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState } from '#queue/hall-state.ts'

const folder = path.join(import.meta.dirname, 'kept-events')
const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))

test.each(files)('the day of %s is read as it was written', (file) => {
  const lines = readFileSync(path.join(folder, file), 'utf8').trim().split('\n')
  const events = lines.map((line) => HallEvent.parse(JSON.parse(line)))
  const [begun] = events
  if (begun?.type !== 'day-begun') throw new Error('A kept day begins with day-begun')
  const hall = beginState(begun.hall, begun.day, begun.settings)
  for (const event of events) evolve(hall, event)
  const numbers = [...hall.tickets.values()].map(({ number, stage }) => `${number} ${stage.state}`)
  expect(numbers).toMatchSnapshot()
})
