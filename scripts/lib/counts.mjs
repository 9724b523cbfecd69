// How many tests passed, failed and were skipped, read from what each runner reports.
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }
/** @type {Counts} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 }

/**
 * A program that only says yes or no counts as one test.
 * @param {number} code its exit code
 * @returns {Counts}
 */
export const countAsOne = (code) => (code === 0 ? { passed: 1, failed: 0, skipped: 0 } : oneFailed)

/**
 * @param {string} file Vitest's JSON report
 * @returns {Counts}
 */
export function countVitest(file) {
  if (!existsSync(file)) return nothing
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
   *   testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // A file that cannot even be loaded has no test to fail, and is one failure all the same.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Counts}
 */
export function countPlaywright(file) {
  if (!existsSync(file)) return nothing
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} */
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

/**
 * A runner that ends badly without a failed test to show for it (an error outside of any test, its time up, no
 * report) is itself a failure.
 * @param {Counts} counts
 * @param {number} code the runner's exit code
 */
export const withRunner = (counts, code) => (code !== 0 && counts.failed === 0 ? add(counts, oneFailed) : counts)

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/**
 * The line that a reader of test results looks for: `12 passed, 0 failed`, and `, 3 skipped` where some were.
 * @param {Counts} counts
 */
export function toLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
