// Runs the stages of the tests one after the other and sums them up. A stage that fails does not stop the later ones.
import { add, nothing, oneFailed, toLine } from './counts.mjs'
import { mustStop } from './run-program.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ title: string, run: () => Promise<Counts> }} TitledStage */

/**
 * Prints, as the very last line, how many tests passed and failed, and sets the exit code.
 * @param {TitledStage[]} stages
 */
export async function runStages(stages) {
  let total = nothing
  const lines = []
  for (const { title, run } of stages) {
    if (mustStop()) break
    console.log(`\n── ${title} ──`)
    const startedAt = Date.now()
    const counts = await run()
    lines.push(`${title}: ${toLine(counts)} (${Math.round((Date.now() - startedAt) / 1000)} s)`)
    total = add(total, counts)
  }
  if (mustStop()) lines.push('Stopped before the end.')
  report(lines, mustStop() ? add(total, oneFailed) : total)
}

/**
 * @param {string[]} lines one for each stage
 * @param {Counts} total
 */
export function report(lines, total) {
  console.log(['', ...lines, toLine(total)].join('\n'))
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}
