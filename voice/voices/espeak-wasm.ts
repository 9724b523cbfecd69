// espeak-ng for machines that have none: the WebAssembly build, run in a process of its own, because it is under the
// GPL and the server is not (docs/decisions/0004), and because a fault in it must not take the hall along.
// A program, not a module: voice and options as espeak-ng's own command line has them, text on the input, and on the
// output a WAV, or with -x the phonemes.

import { buffer } from 'node:stream/consumers'
import ESpeakNg from 'espeak-ng'

const text = (await buffer(process.stdin)).toString('utf8')
const phonemes: string[] = []
const { FS } = await ESpeakNg({
  arguments: [...process.argv.slice(2), '-w', 'speech.wav', '-f', 'text'],
  preRun: [(module) => module.FS.writeFile('text', text)],
  print: (line) => phonemes.push(line),
  // It remarks at every end that its runtime stays alive.
  printErr: () => {},
})

if (phonemes.length > 0) process.stdout.write(`${phonemes.join('\n')}\n`)
else if (FS.analyzePath('speech.wav').exists) process.stdout.write(FS.readFile('speech.wav'))
else process.exitCode = 1
