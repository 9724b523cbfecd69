// `npm run simulate` as somebody would use it.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const simulate = (...args: readonly string[]) => promisify(execFile)(process.execPath, ['simulation/main.ts', ...args])

test('--json answers in exactly the shape of the contract', async () => {
  const { stdout } = await simulate('--days', '3', '--seed', '2', '--json')
  const waits = {
    n: number(),
    meanMin: number(),
    p50Min: number(),
    p90Min: number(),
    p99Min: number(),
    maxMin: number(),
  }
  expect(JSON.parse(stdout)).toEqual({
    days: 3,
    elder: waits,
    ordinary: waits,
    overtakenMax: number(),
    estimate: { maeMin: number(), biasMin: number(), tooShortShare: number() },
  })
})

test('a day without elders has no figures for them, and says so', async () => {
  const { stdout } = await simulate('--days', '1', '--elders', '0', '--json')
  expect(JSON.parse(stdout).elder).toEqual({
    n: 0,
    meanMin: null,
    p50Min: null,
    p90Min: null,
    p99Min: null,
    maxMin: null,
  })
})

test('people get a table, and a picture when they want one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simulate-'))
  const picture = join(folder, 'day.svg')
  const { stdout } = await simulate('--days', '2', '--svg', picture)
  expect(stdout).toContain('老年人 elder')
  expect(await readFile(picture, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s)
})

test('a real day is replayed, and the fewest counters for a goal are found', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simulate-'))
  const day = join(folder, 'day.csv')
  const lines = Array.from({ length: 30 }, (_, minute) => `09:${String(minute).padStart(2, '0')},elder,card,8`)
  await writeFile(day, ['time,class,service,serviceMinutes', ...lines, ''].join('\n'))
  const replayed = JSON.parse((await simulate('--replay', day, '--json')).stdout)
  expect(replayed).toMatchObject({ days: 1, elder: { n: 30 }, ordinary: { n: 0 } })
  const needed = JSON.parse((await simulate('--replay', day, '--goal-minutes', '15', '--json')).stdout)
  expect(needed.tried.map(({ holds }: { holds: boolean }) => holds).indexOf(true)).toBe(needed.tried.length - 1)
  expect(needed.counters).toBe(needed.tried.at(-1).counters)
})

test('a wrong word is answered with one sentence and nothing else', async () => {
  await expect(simulate('--days', 'many')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: '--days is a whole number from 1 to 100000, not «many».\n',
  })
})

function number(): unknown {
  return expect.any(Number)
}
