import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { evenPack } from '#voice/even-pack.ts'
import { BETWEEN_PHRASES_MS, openVoice, type Said } from '#voice/speak.ts'
import { voicedCall, voicedText } from '#voice/voiced-phrase.ts'
import { openClipPack } from '#voice/voices/clip-pack.ts'
import { durationMs, peakOf, readWav } from '#voice/wav.ts'
import { engines, NO_PROGRAM } from './engines.ts'
import { writeRecordings } from './recordings.ts'

const root = await mkdtemp(join(tmpdir(), 'nuanting-voiced-'))
afterAll(() => rm(root, { recursive: true }))
const program = engines[0]?.program ?? NO_PROGRAM
await writeRecordings(join(root, 'recorded'))
await evenPack(join(root, 'recorded'), join(root, 'used'))
const opened = await openClipPack(join(root, 'used'))
if (!opened) throw new Error('No pack')
const pack = opened
const voice = await openVoice({ cacheFolder: join(root, 'cache'), program })
afterAll(() => voice.close())

const call = { number: '老001', latin: 'L001', counter: '3' }
const soundOf = (said: Said) => {
  const sound = said.ok ? readWav(said.wav) : undefined
  if (!sound) throw new Error(`No sound: ${JSON.stringify(said)}`)
  return sound
}
const say = async (...phrases: readonly ReturnType<typeof voicedCall>[]) =>
  soundOf(await voice.say({ phrases, chime: false }))

describe('a phrase and its voice', () => {
  test('in a pack: the clips, and the words that would take over; the caption stays the same', () => {
    const voiced = voicedCall(call, pack)
    expect(voiced.clips?.steps).toHaveLength(9)
    expect(voiced.parts.map(({ text }) => text)).toEqual(['请老零零一号，', '到三号窗口。'])
    expect(voiced.caption).toBe(voicedCall(call, 'zh').caption)
  })

  test('in a language, or with a clip missing: the words alone', () => {
    expect(voicedCall(call, 'zh').clips).toBeUndefined()
    expect(voicedCall({ ...call, number: 'A001' }, pack).clips).toBeUndefined()
    expect(voicedText('请张先生到三号窗口', pack).clips).toBeUndefined()
  })

  test('a sentence that consists of clips', () => {
    expect(
      voicedText('请老001号到3号窗口', pack)
        .clips?.steps.map(({ key }) => key)
        .join(' '),
    ).toBe('please prefix-老 digit-0 digit-0 digit-1 number go-to digit-3 at-counter')
  })
})

describe('said', () => {
  test('in clips, with nothing made by the synthesiser', async () => {
    const silentVoice = await openVoice({ cacheFolder: join(root, 'unused'), program })
    const said = await silentVoice.say({ phrases: [voicedCall(call, pack)], chime: false })
    expect(silentVoice.state().cache.files).toBe(0)
    // Nine clips of 400 ms with their margins, seven gaps, the long pause and the tail.
    expect(said.ok && said.durationMs).toBeGreaterThan(9 * 400 + 7 * 65 + 400 + 500)
    expect(said.ok && said.durationMs).toBeLessThan(9 * 460 + 7 * 65 + 400 + 500)
    silentVoice.close()
  })

  test('without any synthesiser on the machine a pack still speaks', async () => {
    const mute = await openVoice({ cacheFolder: join(root, 'mute'), program })
    mute.close()
    expect((await mute.say({ phrases: [voicedCall(call, pack)], chime: true })).ok).toBe(true)
    expect(await mute.say({ phrases: [voicedCall(call, 'zh')], chime: true })).toEqual({
      ok: false,
      trouble: 'no-voice',
    })
  })

  test('whole by the synthesiser when one clip was changed on the disk', async () => {
    await writeRecordings(join(root, 'other'))
    await evenPack(join(root, 'other'), join(root, 'damaged'))
    const damaged = await openClipPack(join(root, 'damaged'))
    await writeFile(join(root, 'damaged', 'digit-3.wav'), 'not a sound')
    if (!damaged) throw new Error('No pack')
    expect(await say(voicedCall(call, damaged))).toEqual(await say(voicedCall(call, 'zh')))
    const other = { ...call, counter: '4' }
    expect(await say(voicedCall(other, damaged))).not.toEqual(await say(voicedCall(other, 'zh')))
  })

  test('in several voices in a row, with time to change over', async () => {
    const phrases = [voicedCall(call, pack), voicedCall(call, 'en'), voicedCall(call, 'ug')]
    const each = await Promise.all(phrases.map((phrase) => say(phrase)))
    const together = await say(...phrases)
    const tails = 2 * 500
    const wanted = each.reduce((sum, sound) => sum + durationMs(sound), 0) - tails + 2 * BETWEEN_PHRASES_MS
    expect(Math.abs(durationMs(together) - wanted)).toBeLessThanOrEqual(2)
  })

  test('softer at a lower volume, chime and all', async () => {
    const phrases = [voicedCall(call, 'zh')]
    const [full, half, none] = await Promise.all(
      [100, 50, 0].map(async (volume) => soundOf(await voice.say({ phrases, volume, chime: true }))),
    )
    expect(peakOf(half?.samples ?? new Int16Array(0))).toBeCloseTo(peakOf(full?.samples ?? new Int16Array(0)) / 4, -1)
    expect(peakOf(none?.samples ?? new Int16Array(1))).toBe(0)
  })

  test('by espeak-ng where the platform’s own voice was chosen and there is none', async () => {
    const phrases = [voicedCall(call, 'zh')]
    const said = soundOf(await voice.say({ phrases, engine: 'platform', chime: false }))
    expect(said).toEqual(await say(...phrases))
    expect(voice.state().platform).toBeUndefined()
  })
})
