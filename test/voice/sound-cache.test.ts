import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openSoundCache, soundName } from '#voice/sound-cache.ts'

const root = await mkdtemp(join(tmpdir(), 'nuanting-sounds-'))
afterAll(() => rm(root, { recursive: true }))

let folders = 0
const newFolder = () => join(root, `folder ${folders++}`, 'made when needed')
const [A, B, C] = [soundName('a'), soundName('b'), soundName('c')] as const
const bytes = (length: number) => Buffer.alloc(length, length)

describe('kept sounds', () => {
  test('come back as they were', async () => {
    const cache = await openSoundCache(newFolder())
    expect(await cache.read(A)).toBeUndefined()
    await cache.keep(A, bytes(3))
    expect(await cache.read(A)).toEqual(bytes(3))
    expect(cache.state()).toEqual({ files: 1, bytes: 3, isWritable: true })
  })

  test('are there after a restart', async () => {
    const folder = newFolder()
    await (await openSoundCache(folder)).keep(A, bytes(3))
    const reopened = await openSoundCache(folder)
    expect(await reopened.read(A)).toEqual(bytes(3))
    expect(reopened.state().bytes).toBe(3)
  })

  test('the longest unused goes when there are too many', async () => {
    const folder = newFolder()
    const cache = await openSoundCache(folder, { filesMax: 2 })
    await cache.keep(A, bytes(1))
    await cache.keep(B, bytes(2))
    await cache.read(A)
    await cache.keep(C, bytes(3))
    expect((await readdir(folder)).toSorted()).toEqual([A, C].toSorted())
    expect(cache.state()).toEqual({ files: 2, bytes: 4, isWritable: true })
  })

  test('and when they are too large', async () => {
    const folder = newFolder()
    const cache = await openSoundCache(folder, { bytesMax: 10 })
    for (const [name, length] of [
      [A, 4],
      [B, 4],
      [C, 4],
    ] as const)
      await cache.keep(name, bytes(length))
    expect((await readdir(folder)).toSorted()).toEqual([B, C].toSorted())
    await cache.keep(A, bytes(11))
    expect(await readdir(folder)).toEqual([])
  })

  test('kept twice, counted once', async () => {
    const cache = await openSoundCache(newFolder())
    await cache.keep(A, bytes(3))
    await cache.keep(A, bytes(5))
    expect(cache.state()).toEqual({ files: 1, bytes: 5, isWritable: true })
  })
})

describe('a folder with a past', () => {
  test('half-written files of a crash are cleared away, others are left alone', async () => {
    const folder = newFolder()
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'x.part'), 'half')
    await writeFile(join(folder, 'notes.txt'), 'somebody’s')
    const cache = await openSoundCache(folder)
    expect(await readdir(folder)).toEqual(['notes.txt'])
    expect(cache.state().files).toBe(0)
  })

  test('a sound that somebody deleted is not there, and is not counted', async () => {
    const folder = newFolder()
    const cache = await openSoundCache(folder)
    await cache.keep(A, bytes(3))
    await rm(join(folder, A))
    expect(await cache.read(A)).toBeUndefined()
    expect(cache.state()).toEqual({ files: 0, bytes: 0, isWritable: true })
  })

  test('a folder that cannot be made keeps nothing, and says so', async () => {
    const file = join(root, 'a file')
    await writeFile(file, '')
    const cache = await openSoundCache(join(file, 'folder'))
    await cache.keep(A, bytes(3))
    expect(await cache.read(A)).toBeUndefined()
    expect(cache.state()).toEqual({ files: 0, bytes: 0, isWritable: false })
  })
})

test('the name is made of everything, and of nothing twice', () => {
  expect(soundName('a', 'b')).not.toBe(soundName('ab'))
  expect(soundName('a', 'b')).toBe(soundName('a', 'b'))
  expect(soundName('a')).toMatch(/^[0-9a-f]{64}\.wav$/)
})
