// Simulated days by seed, on the real heart and a real file. `SEEDS=500 npx vitest run test/simulation` lives through
// more of them, `SEED=17` through one. A seed that failed gets a test of its own, with its number in the title, and stays.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sealForTest } from '../server/seal-for-test.ts'
import { liveDay } from '../support/simulated-day.ts'

const SEEDS = Number(process.env.SEEDS ?? 20)
const ONE_SEED = process.env.SEED

describe('a simulated day', () => {
  const seeds = ONE_SEED ? [Number(ONE_SEED)] : Array.from({ length: SEEDS }, (_, at) => at + 1)

  test.for(seeds)('of seed %i ends as its journal says, with every rule kept', async (seed) => {
    const folder = await mkdtemp(join(tmpdir(), 'hall-day-'))
    const day = await liveDay(seed, `file:${join(folder, 'hall.db')}`, sealForTest())
    await rm(folder, { recursive: true })
    expect(day.faults).toEqual([])
    expect(day.tickets).toBeGreaterThan(50)
  })
})
