// The last line of `npm test` is what CI reads: it must not be better than the truth.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const COUNTS = new URL('../../scripts/lib/counts.mjs', import.meta.url).href

test('a test file that cannot be loaded is one failure, beside the tests that failed', async () => {
  const report = {
    ...{ numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 },
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'pending' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(await lineOf('countVitest', report, 1)).toBe('3 passed, 2 failed, 2 skipped')
})

test('a story that passed only at the second try has failed', async () => {
  const report = { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } }
  expect(await lineOf('countPlaywright', report, 0)).toBe('4 passed, 1 failed')
})

test('a runner that ends badly with all tests passed is a failure', async () => {
  const report = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } }
  expect(await lineOf('countPlaywright', report, 124)).toBe('4 passed, 1 failed')
})

test('a runner that leaves no report has passed nothing', async () => {
  expect(await lineOf('countVitest', undefined, 1)).toBe('0 passed, 1 failed')
})

async function lineOf(counter: 'countVitest' | 'countPlaywright', report: unknown, code: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-counts-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  if (report) await writeFile(join(folder, 'report.json'), JSON.stringify(report))
  const script = `
    import { ${counter}, toLine, withRunner } from '${COUNTS}'
    process.stdout.write(toLine(withRunner(${counter}('report.json'), ${code})))`
  const args = ['--input-type=module', '--eval', script]
  return (await promisify(execFile)(process.execPath, args, { cwd: folder })).stdout
}
