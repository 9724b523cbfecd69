// A program: node voice/check-pack.ts FOLDER [--into FOLDER]
// Says what is wrong with the recordings of a clip pack; with --into it also writes the evened copy that a hall uses.

import { parseArgs } from 'node:util'
import { checkPack, evenPack } from './even-pack.ts'
import type { PackProblem } from './pack-problem.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { into: { type: 'string' } } })
const [folder] = positionals
if (folder === undefined) {
  console.error('node voice/check-pack.ts FOLDER [--into FOLDER]')
  process.exit(2)
}
const problems = values.into === undefined ? await checkPack(folder) : (await evenPack(folder, values.into)).problems
for (const problem of problems) console.log(describe(problem))
const isUsable = problems.every(({ weight }) => weight !== 'stops')
console.log(isUsable ? 'The pack can be used.' : 'The pack cannot be used.')
process.exitCode = isUsable ? 0 : 1

function describe({ weight, code, clip, file, field, line, found, wanted }: PackProblem): string {
  const where = [file ?? clip, field, line && `line ${line}`].filter(Boolean).join(', ')
  const facts = [found, wanted && `wanted: ${wanted}`].filter(Boolean).join('; ')
  return [weight.padEnd(5), code, where, facts].filter(Boolean).join('  ')
}
