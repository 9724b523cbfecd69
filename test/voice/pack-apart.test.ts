import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkPack } from '#voice/even-pack.ts'
import { packApart } from '#voice/pack-apart.ts'
import { writeRecordings } from './recordings.ts'

const root = await mkdtemp(join(tmpdir(), 'nuanting-apart-'))
afterAll(() => rm(root, { recursive: true }))
const folder = join(root, 'recorded')
await writeRecordings(folder, { clips: { area: Buffer.from('no sound') } })

test('a thread finds what the check finds', async () => {
  const apart = await packApart({ folder, needed: ['letter-a'] })
  expect(apart).toEqual({ problems: await checkPack(folder, ['letter-a']) })
  expect(apart.problems).toContainEqual(expect.objectContaining({ code: 'no-wav', clip: 'area' }))
})

test('and writes the evened copy', async () => {
  const into = join(root, 'used')
  const { manifest } = await packApart({ folder, into, needed: [] })
  expect(Object.keys(manifest?.clips ?? {})).toHaveLength(16)
  expect(await readdir(into)).toHaveLength(17)
})

test('one that takes too long is ended', async () => {
  await expect(packApart({ folder, needed: [] }, 0)).rejects.toThrow('too long')
})
