// espeak-ng as the voice of the hall: the one of the system where there is one, else the build that comes with our
// packages, so that a fresh copy with nothing but Node speaks Chinese on any system.

import { fileURLToPath } from 'node:url'
import type { Language } from '../language.ts'
import { espeakSpeed } from './espeak-rate.ts'
import { espeakSpelling } from './espeak-spelling.ts'
import { openProcesses, type Processes } from './run-process.ts'
import type { VoiceEngine } from './voice-engine.ts'

/** `cmn` and `zh` of espeak-ng 1.51 read hanzi as English words (espeak-ng issues 1028, 1370); this voice is right. */
const VOICE_BY_LANGUAGE: Readonly<Record<Language, string>> = {
  zh: 'cmn-latn-pinyin',
  en: 'en-gb',
  yue: 'yue',
  ug: 'ug',
}
const LANGUAGES = Object.keys(VOICE_BY_LANGUAGE) as Language[]
const WASM_PROGRAM = fileURLToPath(new URL('./espeak-wasm.ts', import.meta.url))

/** A command line that becomes espeak-ng when its options are appended. */
type EspeakCommand = {
  readonly program: string
  readonly args: readonly string[]
  readonly toOutput: readonly string[]
}

const WASM: EspeakCommand = { program: process.execPath, args: [WASM_PROGRAM], toOutput: [] }

/**
 * Opens the system's espeak-ng or, without one that has our Mandarin voice, the WebAssembly build. Undefined if
 * neither works. `program` names the system's, `waitMs` is how long one text may take.
 */
export async function openEspeak({
  program = 'espeak-ng',
  waitMs,
}: {
  program?: string
  waitMs?: number
} = {}): Promise<VoiceEngine | undefined> {
  const processes = openProcesses(waitMs === undefined ? {} : { waitMs })
  const system: EspeakCommand = { program, args: [], toOutput: ['--stdin', '--stdout'] }
  return (await engine('espeak-ng', system, processes)) ?? (await engine('espeak-ng-wasm', WASM, processes))
}

/** The engine behind a command, if it runs and has the Mandarin voice. */
async function engine(name: string, command: EspeakCommand, processes: Processes): Promise<VoiceEngine | undefined> {
  const [version, voices] = await Promise.all([
    processes.run(command.program, [...command.args, '--version'], ''),
    processes.run(command.program, [...command.args, '--voices'], ''),
  ])
  if (!version.ok || !voices.ok) return undefined
  const names = new Set(voices.output.toString('utf8').match(/\S+/g))
  const languages = new Set(LANGUAGES.filter((language) => names.has(VOICE_BY_LANGUAGE[language])))
  if (!languages.has('zh')) return undefined

  return {
    name: `${name} ${/\d+\.\d+\S*/.exec(version.output.toString('utf8'))?.[0] ?? ''}`.trim(),
    languages,
    shapedBy: (text, language, rate) => JSON.stringify([options(language, rate), espeakSpelling(text, language)]),
    async speak(text, language, rate) {
      const args = [...command.args, ...options(language, rate), ...command.toOutput]
      const ran = await processes.run(command.program, args, espeakSpelling(text, language))
      return ran.ok ? { ok: true, wav: ran.output } : ran
    },
    close: processes.close,
  }
}

/** -b 1: the text is UTF-8, whatever the machine's locale says. */
function options(language: Language, rate: number): readonly string[] {
  return ['-v', VOICE_BY_LANGUAGE[language], '-s', String(espeakSpeed(rate, language)), '-b', '1']
}
