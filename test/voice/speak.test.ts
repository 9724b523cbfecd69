import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { callPhrase } from '#voice/phrases.ts'
import { BETWEEN_PHRASES_MS, openVoice, type Said, TEXT_CHARS_MAX } from '#voice/speak.ts'
import { durationMs, peakOf, readWav } from '#voice/wav.ts'
import { engines, NO_PROGRAM } from './engines.ts'

const root = await mkdtemp(join(tmpdir(), 'nuanting-voice-'))
afterAll(() => rm(root, { recursive: true }))
let folders = 0
const newFolder = () => join(root, `cache ${folders++}`)

const call = callPhrase({ number: '老001', counter: '3' }, 'zh')
const soundOf = (said: Said) => {
  const sound = said.ok ? readWav(said.wav) : undefined
  if (!sound) throw new Error(`No sound: ${JSON.stringify(said)}`)
  return sound
}
/** The longest silence between two sounds. */
const longestPauseMs = (said: Said) => {
  const { samples, rateHz } = soundOf(said)
  let [longest, current] = [0, 0]
  const end = samples.findLastIndex((sample) => Math.abs(sample) > 160)
  for (const sample of samples.subarray(0, end)) {
    current = Math.abs(sample) > 160 ? 0 : current + 1
    longest = Math.max(longest, current)
  }
  return (longest / rateHz) * 1000
}

describe.each(engines)('a hall with $name', ({ name, program }) => {
  test('calls: a chime, the number, a pause, the counter', async () => {
    const voice = await openVoice({ cacheFolder: newFolder(), program })
    const [plainCall, chimed] = await Promise.all([
      voice.say({ phrases: [call], chime: false }),
      voice.say({ phrases: [call], chime: true }),
    ])
    const sound = soundOf(chimed)
    expect(durationMs(sound)).toBe(chimed.ok && chimed.durationMs)
    expect(durationMs(sound) - durationMs(soundOf(plainCall))).toBe(950 + 250)
    // −3 dB, as loud as any other call.
    expect(Math.abs(peakOf(sound.samples) - 23_197)).toBeLessThanOrEqual(1)
    // 400 ms, and the 20 ms that are left at the end of one part and the beginning of the next.
    expect(longestPauseMs(plainCall)).toBeGreaterThanOrEqual(400)
    expect(longestPauseMs(plainCall)).toBeLessThan(500)
    voice.close()
  })

  test('each piece is made once: kept on disk, and the same for all who ask at once', async () => {
    const cacheFolder = newFolder()
    const voice = await openVoice({ cacheFolder, program })
    const asked = await Promise.all([1, 2, 3].map(() => voice.say({ phrases: [call], chime: true })))
    const [first, ...others] = asked.map((said) => soundOf(said).samples)
    for (const other of others) expect(other).toEqual(first)
    expect(await readdir(cacheFolder)).toHaveLength(2)
    expect(voice.state()).toMatchObject({ languages: ['zh', 'en', 'yue', 'ug'], cache: { files: 2, isWritable: true } })
    expect(voice.state().engine).toMatch(new RegExp(`^${name} \\d`))
    voice.close()
  })
})

// From here on it does not matter which engine speaks.
const [anyEngine] = engines
const program = anyEngine?.program ?? NO_PROGRAM

describe('the sounds of before', () => {
  test('are said again without the engine', async () => {
    const cacheFolder = newFolder()
    const first = await openVoice({ cacheFolder, program })
    const made = soundOf(await first.say({ phrases: [call], chime: false }))
    first.close()
    // A closed engine makes nothing any more; what it made is still there.
    expect(soundOf(await first.say({ phrases: [call], chime: false }))).toEqual(made)
    expect(await first.say({ text: '没有说过的话', language: 'zh', chime: false })).toEqual({
      ok: false,
      trouble: 'no-voice',
    })
  })

  test('one that was damaged on disk is made anew', async () => {
    const cacheFolder = newFolder()
    const voice = await openVoice({ cacheFolder, program })
    const made = soundOf(await voice.say({ phrases: [call], chime: false }))
    for (const file of await readdir(cacheFolder)) await writeFile(join(cacheFolder, file), 'not a sound')
    expect(soundOf(await voice.say({ phrases: [call], chime: false }))).toEqual(made)
    for (const file of await readdir(cacheFolder))
      expect(readWav(await readFile(join(cacheFolder, file)))).toBeDefined()
    voice.close()
  })

  test('words, language and rate make different sounds', async () => {
    const cacheFolder = newFolder()
    const voice = await openVoice({ cacheFolder, program })
    await voice.say({ text: '三号窗口', language: 'zh', chime: false })
    await voice.say({ text: '三号窗口', language: 'yue', chime: false })
    await voice.say({ text: '四号窗口', language: 'zh', chime: false })
    await voice.say({ text: '三号窗口', language: 'zh', rate: 120, chime: false })
    await voice.say({ text: '3号窗口', language: 'zh', chime: true })
    expect(await readdir(cacheFolder)).toHaveLength(4)
    voice.close()
  })
})

test('a call in two languages is one sound', async () => {
  const voice = await openVoice({ cacheFolder: newFolder(), program })
  const english = callPhrase({ number: '老001', counter: '3' }, 'en')
  const both = await voice.say({ phrases: [call, english], chime: false })
  const [chinese, other] = [
    await voice.say({ phrases: [call], chime: false }),
    await voice.say({ phrases: [english], chime: false }),
  ]
  const sum = durationMs(soundOf(chinese)) + durationMs(soundOf(other)) - 500 + BETWEEN_PHRASES_MS
  expect(Math.abs(durationMs(soundOf(both)) - sum)).toBeLessThanOrEqual(1)
  voice.close()
})

/** A program that calls itself espeak-ng, fails at every text in a way of its own, and notes what it was asked. */
async function fakeEspeak(): Promise<{ program: string; asked: () => Promise<string[]> }> {
  const program = join(root, `fake-espeak-${folders++}`)
  const asked = `${program}.asked`
  const answers = `if (process.argv.includes('--version')) console.log('fake 9.9')
    else if (process.argv.includes('--voices')) console.log('cmn-latn-pinyin')
    else process.stdin.toArray().then(([bytes]) => {
      const text = String(bytes)
      require('node:fs').appendFileSync(process.argv[1] + '.asked', text + '\\n')
      if (text.includes('慢')) setInterval(() => {}, 1000)
      else if (text.includes('坏')) process.exitCode = 1
      else console.log('no sound')
    })`
  await writeFile(program, `#!${process.execPath}\n${answers}\n`)
  await chmod(program, 0o755)
  return { program, asked: async () => (await readFile(asked, 'utf8')).trim().split('\n') }
}

test('what is being made is not made a second time', async () => {
  const { program: fake, asked } = await fakeEspeak()
  const voice = await openVoice({ cacheFolder: newFolder(), program: fake })
  await Promise.all([1, 2, 3].map(() => voice.say({ text: '一起问', language: 'zh', chime: true })))
  expect(await asked()).toEqual(['一起问'])
  // Trouble is not kept: the next time it is tried again.
  await voice.say({ text: '一起问', language: 'zh', chime: true })
  expect(await asked()).toEqual(['一起问', '一起问'])
  voice.close()
})

describe('trouble', () => {
  test('too much text, or nothing to say', async () => {
    const voice = await openVoice({ cacheFolder: newFolder(), program })
    const long = '请'.repeat(TEXT_CHARS_MAX + 1)
    expect(await voice.say({ text: long, language: 'zh', chime: false })).toEqual({ ok: false, trouble: 'too-long' })
    expect(await voice.say({ text: '。……', language: 'zh', chime: false })).toEqual({
      ok: false,
      trouble: 'nothing-to-say',
    })
    const chimed = await voice.say({ phrases: [], chime: true })
    expect(chimed.ok && chimed.durationMs).toBe(950 + 250 + 500)
    voice.close()
  })

  test('a synthesiser that hangs, fails or makes no sound is trouble, and no exception', async () => {
    const folder = newFolder()
    const { program: fake } = await fakeEspeak()
    const voice = await openVoice({ cacheFolder: folder, program: fake, waitMs: 2_000 })
    expect(voice.state()).toMatchObject({ engine: 'espeak-ng 9.9', languages: ['zh'] })
    const troubles = ['坏', '怪', '慢'].map((text) => voice.say({ text, language: 'zh', chime: true }))
    expect(await Promise.all(troubles)).toEqual([
      { ok: false, trouble: 'engine-failed' },
      { ok: false, trouble: 'engine-failed' },
      { ok: false, trouble: 'timed-out' },
    ])
    expect(await voice.say({ text: 'hello', language: 'en', chime: true })).toEqual({ ok: false, trouble: 'no-voice' })
    expect(await readdir(folder)).toEqual([])
    voice.close()
  })

  test('a cache folder that cannot be used silences nobody', async () => {
    const file = join(root, 'no folder')
    await writeFile(file, '')
    const voice = await openVoice({ cacheFolder: join(file, 'cache'), program })
    expect((await voice.say({ phrases: [call], chime: false })).ok).toBe(true)
    expect(voice.state().cache.isWritable).toBe(false)
    voice.close()
  })
})
