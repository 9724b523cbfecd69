// The `say` program of macOS: the text on its input, the sound in a file that is read and removed. Not tried on a real
// machine; the options are those of its manual page, say(1).

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '../language.ts'
import { HALL_RATE_HZ } from '../wav.ts'
import { harmless } from './harmless.ts'
import { openProcesses } from './run-process.ts'
import type { Speech, VoiceEngine } from './voice-engine.ts'

const SAY = '/usr/bin/say'
/** The best first. macOS has no Uyghur. */
const LOCALES: Readonly<Partial<Record<Language, readonly string[]>>> = {
  zh: ['zh_CN'],
  yue: ['zh_HK'],
  en: ['en_GB', 'en_US'],
}

/** Opens `say` if it has a voice for one of our languages. `program` is another path to it. */
export async function openMacVoice(program = SAY): Promise<VoiceEngine | undefined> {
  const processes = openProcesses()
  const listed = await processes.run(program, ['-v', '?'], '')
  const voices = listed.ok ? voicesIn(listed.output.toString('utf8')) : new Map<Language, string>()
  if (voices.size === 0) return undefined

  const options = (language: Language, rate: number) => [
    '-v',
    voices.get(language) ?? '',
    '-r',
    String(Math.round(rate)),
  ]
  return {
    name: 'say',
    languages: new Set(voices.keys()),
    shapedBy: (text, language, rate) => JSON.stringify([options(language, rate), harmless(text)]),
    speak: (text, language, rate) =>
      withFile(async (file): Promise<Speech> => {
        const output = ['-o', file, `--data-format=LEI16@${HALL_RATE_HZ}`, '-f', '-']
        const ran = await processes.run(program, [...options(language, rate), ...output], harmless(text))
        if (!ran.ok) return ran
        const wav = await readFile(file).catch(() => undefined)
        return wav ? { ok: true, wav } : { ok: false, trouble: 'engine-failed' }
      }),
    close: processes.close,
  }
}

/** «Tingting    zh_CN    # 你好！»; voices in brackets are characters, and come last. */
function voicesIn(list: string): ReadonlyMap<Language, string> {
  const all = [...list.matchAll(/^(.+?)\s+([a-z]{2,3}_[A-Z]{2})\s+#/gm)]
    .map(([, name = '', locale = '']) => ({ name, locale }))
    .toSorted((one, other) => Number(one.name.includes('(')) - Number(other.name.includes('(')))
  const found = Object.entries(LOCALES).flatMap(([language, locales]) => {
    const voice = locales.map((locale) => all.find((one) => one.locale === locale)).find((one) => one !== undefined)
    return voice ? [[language as Language, voice.name] as const] : []
  })
  return new Map(found)
}

/** A file in a folder of its own that nobody else can read, gone afterwards. */
async function withFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nuanting-say-'))
  return work(join(folder, 'speech.wav')).finally(() => rm(folder, { recursive: true, force: true }))
}
