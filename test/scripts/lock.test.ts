// The set-up's lock, between real processes: that is what it is for.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const LOCK = new URL('../../scripts/lib/lock.mjs', import.meta.url).href
const PID_MAX = 4_194_304

test('of five set-ups at once, each works alone', async () => {
  const folder = await openFolder()
  await Promise.all([1, 2, 3, 4, 5].map(() => workUnderLock(folder)))
  expect(await readFile(join(folder, 'work'), 'utf8')).toBe('in out '.repeat(5))
  expect(await readdir(folder)).toEqual(['work'])
})

test('a set-up that was killed holds nobody up, and only one inherits from it', async () => {
  const folder = await openFolder()
  await writeFile(join(folder, 'lock'), String(PID_MAX + 1))
  await Promise.all([1, 2, 3, 4, 5].map(() => workUnderLock(folder)))
  expect(await readFile(join(folder, 'work'), 'utf8')).toBe('in out '.repeat(5))
})

test('an owner that cannot be seen but has been silent too long is gone', async () => {
  const folder = await openFolder()
  await writeFile(join(folder, 'lock'), String(process.pid))
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(join(folder, 'lock'), longAgo, longAgo)
  await workUnderLock(folder)
  expect(await readFile(join(folder, 'work'), 'utf8')).toBe('in out ')
})

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-lock-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function workUnderLock(folder: string): Promise<void> {
  const script = `
    import { appendFileSync } from 'node:fs'
    import { withLock } from '${LOCK}'
    await withLock('lock', async () => {
      appendFileSync('work', 'in ')
      for (let turns = 0; turns < 1000; turns += 1) await new Promise(setImmediate)
      appendFileSync('work', 'out ')
    })`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder })
}
