import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { evenPack } from '#voice/even-pack.ts'
import { openClipPack } from '#voice/voices/clip-pack.ts'
import { toWav } from '#voice/wav.ts'
import { spoken, writeRecordings } from './recordings.ts'

const root = await mkdtemp(join(tmpdir(), 'nuanting-clip-pack-'))
afterAll(() => rm(root, { recursive: true }))
const recorded = join(root, 'recorded')
const used = join(root, 'used')
await writeRecordings(recorded, { manifest: { call: ['{number}', '{counter}'] } })
await evenPack(recorded, used)

const steps = [
  { key: 'please', pauseMs: 65 },
  { key: 'digit-3', pauseMs: 0 },
] as const

describe('a clip pack', () => {
  test('knows its clips, its language and its order', async () => {
    const pack = await openClipPack(used)
    expect(pack).toMatchObject({ language: 'zh', call: ['{number}', '{counter}'], manifest: { id: 'test' } })
    expect(pack?.keys.size).toBe(16)
  })

  test('says its clips with their pauses', async () => {
    const said = await (await openClipPack(used))?.speak(steps)
    expect(said?.map(({ pauseMs }) => pauseMs)).toEqual([65, 0])
    expect(said?.every(({ sound }) => sound.samples.length > 5000)).toBe(true)
  })

  test('says nothing at all if one clip is missing, was changed or is gone', async () => {
    const pack = await openClipPack(used)
    expect(await pack?.speak([...steps, { key: 'letter-a', pauseMs: 0 }])).toBeUndefined()
    await writeFile(join(used, 'digit-4.wav'), toWav(spoken({ frequencyHz: 200 })))
    expect(await pack?.speak([{ key: 'digit-4', pauseMs: 0 }])).toBeUndefined()
    await rm(join(used, 'digit-5.wav'))
    expect(await pack?.speak([{ key: 'digit-5', pauseMs: 0 }])).toBeUndefined()
    expect(await pack?.speak(steps)).toHaveLength(2)
  })

  test('a folder of recordings that nobody has checked is no pack yet, nor is an empty one', async () => {
    expect(await openClipPack(recorded)).toBeUndefined()
    expect(await openClipPack(join(root, 'nothing'))).toBeUndefined()
    await writeFile(join(root, 'manifest.json'), '{"id": "test"}')
    expect(await openClipPack(root)).toBeUndefined()
  })
})
