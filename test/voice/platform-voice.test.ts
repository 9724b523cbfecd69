// Neither macOS nor Windows is at hand: programs that answer as their manuals say stand in for them. This proves what we
// ask for and what we do with the answer, and nothing about the systems themselves.

import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openMacVoice } from '#voice/voices/mac-voice.ts'
import { openPlatformVoice } from '#voice/voices/platform-voice.ts'
import { openWindowsVoice } from '#voice/voices/windows-voice.ts'
import { HALL_RATE_HZ, readWav, toWav } from '#voice/wav.ts'
import { tone } from './recordings.ts'

const root = await mkdtemp(join(tmpdir(), 'nuanting-platform-'))
afterAll(() => rm(root, { recursive: true }))
let programs = 0

/** A program that writes down what it was asked and does what `answer` says. */
async function fake(answer: string) {
  const program = join(root, `program ${programs++}`)
  const asked = `${program}.asked`
  const note = `const { appendFileSync, writeFileSync } = require('node:fs')
    const args = process.argv.slice(2)
    process.stdin.toArray().then((bytes) => {
      const text = Buffer.concat(bytes).toString()
      appendFileSync(${JSON.stringify(asked)}, JSON.stringify({ args, text }) + '\\n')
      ${answer}
    })`
  await writeFile(program, `#!${process.execPath}\n${note}\n`)
  await chmod(program, 0o755)
  const all = async () =>
    (await readFile(asked, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  return { program, asked: all }
}
const WAV = JSON.stringify(Buffer.from(toWav(tone(440, { lengthMs: 50 }))).toString('base64'))
const VOICES = [
  'Eddy (Chinese (China mainland)) zh_CN    # 你好！我叫Eddy。',
  'Samantha            en_US    # Hello! My name is Samantha.',
  'Sinji               zh_HK    # 你好！我叫善怡。',
  'Tingting            zh_CN    # 你好！我叫婷婷。',
].join('\n')
const OUTPUT = "args[args.indexOf('-o') + 1]"
const SAY = `if (args[1] === '?') console.log(${JSON.stringify(VOICES)})
  else writeFileSync(${OUTPUT}, Buffer.from(${WAV}, 'base64'))`

describe('the voice of macOS', () => {
  test('speaks in the languages that are installed, by the name of the voice', async () => {
    const { program, asked } = await fake(SAY)
    const voice = await openMacVoice(program)
    expect([...(voice?.languages ?? [])]).toEqual(['zh', 'yue', 'en'])
    const speech = await voice?.speak('请老零零一号 [[volm 0]]', 'zh', 150)
    expect(speech?.ok && readWav(speech.wav)?.rateHz).toBe(HALL_RATE_HZ)
    const [, { args, text }] = await asked()
    expect(args.slice(0, 5)).toEqual(['-v', 'Tingting', '-r', '150', '-o'])
    expect(args.slice(6)).toEqual([`--data-format=LEI16@${HALL_RATE_HZ}`, '-f', '-'])
    expect(text).toBe('请老零零一号   volm 0')
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('nuanting-say-'))).toEqual([])
    voice?.close()
  })

  test('without a file, or with no voice for us, there is trouble or no voice', async () => {
    const silent = await fake(`if (args[1] === '?') console.log(${JSON.stringify(VOICES)})`)
    const voice = await openMacVoice(silent.program)
    expect(await voice?.speak('请', 'zh', 150)).toEqual({ ok: false, trouble: 'engine-failed' })
    const foreign = await fake("console.log('Thomas   fr_FR    # Bonjour')")
    expect(await openMacVoice(foreign.program)).toBeUndefined()
    expect(await openMacVoice(join(root, 'nothing'))).toBeUndefined()
  })
})

describe('the voice of Windows', () => {
  const POWERSHELL = `if (args[3].includes('GetInstalledVoices')) console.log('en-US\\r\\nzh-CN\\r\\n')
    else process.stdout.write(Buffer.from(${WAV}, 'base64').subarray(44))`

  test('gets a script without a word of the text in it, and the text on its input', async () => {
    const { program, asked } = await fake(POWERSHELL)
    const voice = await openWindowsVoice(program)
    expect([...(voice?.languages ?? [])]).toEqual(['zh', 'en'])
    const speech = await voice?.speak("'); Remove-Item x; ('", 'zh', 150)
    expect(speech?.ok && readWav(speech.wav)?.samples.length).toBe(1103)
    const [, { args, text }] = await asked()
    expect(args.slice(0, 3)).toEqual(['-NoProfile', '-NonInteractive', '-Command'])
    expect(args[3]).toContain("GetCultureInfo('zh-CN')")
    expect(args[3]).toContain('$s.Rate = -2')
    expect(args[3]).not.toContain('Remove-Item')
    expect(text).toBe("'); Remove-Item x; ('")
    voice?.close()
  })

  test('without PowerShell, or with no voice for us, there is none', async () => {
    expect(await openWindowsVoice(join(root, 'nothing'))).toBeUndefined()
    const { program } = await fake("console.log('fr-FR')")
    expect(await openWindowsVoice(program)).toBeUndefined()
  })
})

test('Linux has no voice of its own', async () => {
  expect(await openPlatformVoice('linux')).toBeUndefined()
})
