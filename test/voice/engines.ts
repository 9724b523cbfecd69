// The espeak-ng engines of this machine, so that each test of sound is a test of all of them. The WebAssembly build
// comes with our packages and is always there; the system's own is there where it is installed.

import { fileURLToPath } from 'node:url'
import type { Language } from '#voice/language.ts'
import { openEspeak } from '#voice/voices/espeak.ts'
import { espeakSpelling } from '#voice/voices/espeak-spelling.ts'
import { openProcesses } from '#voice/voices/run-process.ts'

const WASM_PROGRAM = fileURLToPath(new URL('../../voice/voices/espeak-wasm.ts', import.meta.url))
/** A name that no program has: the system's espeak-ng is not found, and the other build speaks. */
export const NO_PROGRAM = 'no-such-espeak-ng'

export type TestedEngine = { readonly name: string; readonly program: string; readonly command: readonly string[] }

const wasm: TestedEngine = {
  name: 'espeak-ng-wasm',
  program: NO_PROGRAM,
  command: [process.execPath, WASM_PROGRAM],
}
const system: TestedEngine = { name: 'espeak-ng', program: 'espeak-ng', command: ['espeak-ng', '--stdin'] }

const found = await openEspeak()
export const engines: readonly TestedEngine[] = found?.name.startsWith('espeak-ng ') ? [system, wasm] : [wasm]

/** How an engine would say some lines, as its phonemes (-x), line by line. */
export async function phonemes(engine: TestedEngine, voice: string, lines: readonly string[]): Promise<string[]> {
  const [program = '', ...args] = engine.command
  const language = languageOf(voice)
  // A full stop ends a clause, and each clause is a line of phonemes.
  const text = lines.map((line) => `${espeakSpelling(line, language)}。`).join('\n')
  const ran = await openProcesses().run(program, [...args, '-q', '-x', '-b', '1', '-v', voice], text)
  if (!ran.ok) throw new Error(`${engine.name} said nothing: ${ran.trouble}`)
  return ran.output.toString('utf8').trim().split('\n')
}

function languageOf(voice: string): Language {
  if (voice === 'yue' || voice === 'ug') return voice
  return voice === 'cmn-latn-pinyin' ? 'zh' : 'en'
}
