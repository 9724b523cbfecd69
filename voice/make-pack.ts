// A program: node voice/make-pack.ts --language zh --out FOLDER [--id ID] [--rate 150]
// Writes a clip pack in the machine's voice, every clip of the list in it. A speaker then replaces its files.

import { parseArgs } from 'node:util'
import { LANGUAGES, type Language } from './language.ts'
import { openEspeak } from './voices/espeak.ts'
import { makePack } from './voices/espeak-pack.ts'
import { RATE_DEFAULT, RATE_MAX, RATE_MIN } from './voices/espeak-rate.ts'

const USAGE = `node voice/make-pack.ts --language ${LANGUAGES.join('|')} --out FOLDER [--id ID] [--rate ${RATE_MIN}–${RATE_MAX}]`

const { values } = parseArgs({
  options: {
    language: { type: 'string', default: 'zh' },
    out: { type: 'string' },
    id: { type: 'string' },
    rate: { type: 'string', default: String(RATE_DEFAULT) },
  },
})
const language = LANGUAGES.find((one): one is Language => one === values.language)
const rate = Number(values.rate)
if (language === undefined || values.out === undefined || !(rate >= RATE_MIN && rate <= RATE_MAX)) {
  console.error(USAGE)
  process.exit(2)
}
const engine = await openEspeak()
const made =
  engine && (await makePack(engine, { language, folder: values.out, rate, ...(values.id && { id: values.id }) }))
engine?.close()
if (!made?.ok) {
  console.error(`No pack was made: ${made?.trouble ?? 'no-voice'}.`)
  process.exit(1)
}
console.log(`${Object.keys(made.manifest.clips).length} clips in ${values.out}`)
