import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { ClipKey } from '#voice/clip-keys.ts'
import { checkPack, evenPack, fileOf } from '#voice/even-pack.ts'
import { CLIP_BYTES_MAX, sha256 } from '#voice/examine-pack.ts'
import { loudnessDb } from '#voice/loudness.ts'
import type { PackProblem } from '#voice/pack-problem.ts'
import { durationMs, HALL_RATE_HZ, peakOf, readWav, toWav } from '#voice/wav.ts'
import { spoken, tone, writeRecordings } from './recordings.ts'

const root = await mkdtemp(join(tmpdir(), 'nuanting-packs-'))
afterAll(() => rm(root, { recursive: true }))
let folders = 0
const newFolder = () => join(root, `pack ${folders++}`)

/** A folder of recordings with these clips, and what is wrong with it beyond what could still be recorded. */
async function checked(
  written: Parameters<typeof writeRecordings>[1],
  needed: readonly ClipKey[] = [],
): Promise<{ folder: string; problems: PackProblem[] }> {
  const folder = newFolder()
  await writeRecordings(folder, written)
  return { folder, problems: (await checkPack(folder, needed)).filter(({ weight }) => weight !== 'could') }
}
const silence = toWav({ rateHz: HALL_RATE_HZ, samples: new Int16Array(22_050) })

describe('the check', () => {
  test('a pack with all required clips can be used; the rest is named as what could be recorded', async () => {
    const { folder, problems } = await checked({})
    expect(problems).toEqual([])
    const could = await checkPack(folder)
    expect(could).toHaveLength(111 - 16)
    expect(could).toContainEqual({ code: 'clip-missing', weight: 'could', clip: 'counter-50' })
  })

  test('what a call cannot do without stops it, what this hall calls is a warning', async () => {
    const { problems } = await checked({ clips: { 'digit-7': 'left out' } }, ['letter-c', 'prefix-军'])
    expect(problems).toEqual([
      { code: 'clip-missing', weight: 'stops', clip: 'digit-7' },
      { code: 'clip-missing', weight: 'warns', clip: 'letter-c' },
      { code: 'clip-missing', weight: 'warns', clip: 'prefix-军' },
    ])
  })

  test('a file that is named and not there', async () => {
    const { folder } = await checked({})
    await rm(join(folder, 'please.wav'))
    expect(await checkPack(folder)).toContainEqual({
      code: 'file-missing',
      weight: 'stops',
      clip: 'please',
      file: 'please.wav',
    })
  })

  test.each([
    ['silent', silence],
    ['silent', toWav(spoken({ loud: 0, noise: 0.01 }))],
    ['no-wav', Buffer.from('ID3 this is an MP3')],
    ['wrong-rate', toWav(spoken({ rateHz: 8000 }))],
    ['too-long', toWav(spoken({ beforeMs: 9000 }))],
    ['too-short', toWav(spoken({ lengthMs: 8, noise: 0 }))],
  ] as const)('%s: stops where the clip is required, warns where it is not', async (code, wav) => {
    const { problems } = await checked({ clips: { 'digit-3': wav, 'letter-c': wav } })
    expect(problems).toMatchObject([
      { code, weight: 'stops', clip: 'digit-3', file: 'digit-3.wav' },
      { code, weight: 'warns', clip: 'letter-c', file: 'letter-c.wav' },
    ])
  })

  test.each([
    ['clipped', spoken({ loud: 3 }), {}],
    ['too-quiet', spoken({ loud: 0.004, noise: 0.0001 }), {}],
    ['wrong-rate', spoken({ rateHz: 48_000 }), { sampleRate: HALL_RATE_HZ }],
  ] as const)('%s: can be used, and is told', async (code, sound, manifest) => {
    const { problems } = await checked({ clips: { 'digit-3': toWav(sound) }, manifest })
    expect(problems).toMatchObject([{ code, weight: 'warns', clip: 'digit-3' }])
  })

  test('a click makes its clip softer than the others, and is told', async () => {
    const sound = spoken({ loud: 0.1 })
    sound.samples[11_000] = 32_767
    const { problems } = await checked({ clips: { 'digit-3': toWav(sound) } })
    expect(problems).toMatchObject([{ code: 'uneven', weight: 'warns', clip: 'digit-3' }])
  })

  test('a file that is another one than the manifest says', async () => {
    const manifest = { sha256: { 'digit-3.wav': 'a'.repeat(64), 'digit-4.wav': sha256(toWav(spoken())) } }
    const { problems } = await checked({ manifest })
    expect(problems).toMatchObject([{ code: 'file-changed', weight: 'stops', clip: 'digit-3' }])
  })

  test('no manifest, a broken manifest, no folder', async () => {
    const empty = newFolder()
    await mkdir(empty)
    expect(await checkPack(empty)).toMatchObject([{ code: 'no-manifest', weight: 'stops' }])
    expect(await checkPack(join(empty, 'nothing'))).toMatchObject([{ code: 'no-manifest' }])
    await writeFile(join(empty, 'manifest.json'), '{')
    expect(await checkPack(empty)).toMatchObject([{ code: 'manifest-wrong', weight: 'stops' }])
    await mkdir(join(empty, 'folder'))
    await rm(join(empty, 'manifest.json'))
    await symlink('folder', join(empty, 'manifest.json'))
    expect(await checkPack(empty)).toMatchObject([{ code: 'no-manifest' }])
  })

  test('more than a pack may hold', async () => {
    const { folder } = await checked({})
    await truncate(join(folder, 'digit-0.wav'), CLIP_BYTES_MAX + 1)
    expect(await checkPack(folder)).toContainEqual(expect.objectContaining({ code: 'file-too-large', clip: 'digit-0' }))
    await truncate(join(folder, 'digit-0.wav'), 200 * 1024 * 1024)
    expect(await checkPack(folder)).toMatchObject([{ code: 'too-many-bytes', weight: 'stops' }])
    const many = newFolder()
    await mkdir(many)
    for (let file = 0; file <= 600; file += 1) await writeFile(join(many, `${file}`), '')
    expect(await checkPack(many)).toMatchObject([{ code: 'too-many-files', weight: 'stops' }])
  })
})

describe('the evened copy', () => {
  const clips = {
    'digit-1': toWav(spoken({ loud: 0.9, frequencyHz: 300 })),
    'digit-2': toWav(spoken({ loud: 0.02, noise: 0.0002 })),
    'digit-3': toWav(spoken({ rateHz: 48_000, beforeMs: 1500, lengthMs: 300, afterMs: 2000 })),
    'digit-4': toWav(spoken({ frequencyHz: 2000, loud: 0.3 })),
    'prefix-老': toWav(spoken({ rateHz: 16_000 })),
    'letter-x': silence,
  } as const

  test('is equally loud, below the peak, in one format, cut to the speech', async () => {
    const { folder } = await checked({ clips })
    const into = newFolder()
    const { manifest } = await evenPack(folder, into)
    expect(manifest?.sampleRate).toBe(HALL_RATE_HZ)
    const sounds = await Promise.all(
      Object.values(manifest?.clips ?? {}).map(async (file) => readWav(await readFile(join(into, file ?? '')))),
    )
    expect(sounds).toHaveLength(16)
    const loudnesses = sounds.map((sound) => (sound ? loudnessDb(sound) : Number.NaN))
    expect(Math.max(...loudnesses) - Math.min(...loudnesses)).toBeLessThan(2)
    for (const sound of sounds) {
      expect(sound?.rateHz).toBe(HALL_RATE_HZ)
      expect(peakOf(sound?.samples ?? new Int16Array(0))).toBeLessThanOrEqual(23_200)
    }
    const three = readWav(await readFile(join(into, 'digit-3.wav')))
    expect(three && durationMs(three)).toBeLessThan(360)
  })

  test('leaves out what cannot be used, keeps the rest of the manifest, and has checksums that fit', async () => {
    const { folder } = await checked({ clips, manifest: { speaker: '同事', call: ['{number}', '{counter}'] } })
    const into = newFolder()
    const { manifest, problems } = await evenPack(folder, into)
    expect(problems).toContainEqual(expect.objectContaining({ code: 'silent', weight: 'warns', clip: 'letter-x' }))
    expect(manifest).toMatchObject({ id: 'test', name: '试', speaker: '同事', call: ['{number}', '{counter}'] })
    expect(manifest?.clips['letter-x']).toBeUndefined()
    expect(JSON.parse(await readFile(join(into, 'manifest.json'), 'utf8'))).toEqual(manifest)
    for (const [file, sum] of Object.entries(manifest?.sha256 ?? {})) {
      expect(sha256(await readFile(join(into, file))), file).toBe(sum)
    }
    expect((await readdir(into)).toSorted()).toEqual(
      [...Object.keys(manifest?.sha256 ?? {}), 'manifest.json'].toSorted(),
    )
  })

  test('is a pack by itself, and evening it again changes hardly anything', async () => {
    const { folder } = await checked({ clips })
    const [once, twice] = [newFolder(), newFolder()]
    await evenPack(folder, once)
    expect((await checkPack(once)).filter(({ weight }) => weight !== 'could')).toEqual([])
    await evenPack(once, twice)
    const [first, second] = await Promise.all(
      [once, twice].map(async (pack) => readWav(await readFile(join(pack, 'digit-4.wav')))),
    )
    expect(Math.abs(loudnessDb(first ?? tone(1)) - loudnessDb(second ?? tone(1)))).toBeLessThan(1)
  })

  test('takes the place of an older copy, and nothing is left lying about', async () => {
    const { folder } = await checked({ clips: { ...clips, area: toWav(spoken()) } })
    const parent = newFolder()
    const into = join(parent, 'used')
    await evenPack(folder, into)
    expect(await readdir(into)).toContain('area.wav')
    const { folder: newer } = await checked({ clips })
    await evenPack(newer, into)
    expect(await readdir(into)).not.toContain('area.wav')
    expect(await readdir(parent)).toEqual(['used'])
  })

  test('is not written where something stops the pack; an older copy stays', async () => {
    const { folder } = await checked({ clips: { 'digit-7': 'left out' } })
    const into = newFolder()
    expect((await evenPack(folder, into)).manifest).toBeUndefined()
    await expect(readdir(into)).rejects.toThrow()
    const { folder: good } = await checked({})
    await evenPack(good, into)
    await evenPack(folder, into)
    expect(await readdir(into)).toContain('digit-7.wav')
  })
})

test('a clip’s file has a name that every system can keep', () => {
  expect([fileOf('digit-3'), fileOf('prefix-老'), fileOf('place-A 厅')]).toEqual([
    'digit-3.wav',
    'prefix-u8001.wav',
    'place-u41u20u5385.wav',
  ])
})
