// The stages of the tests, in their order: types, lint, pages, unit and integration tests, browser tests.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { countAsOne, countPlaywright, countVitest, nothing, withRunner } from './counts.mjs'
import { hasChromium } from './debian.mjs'
import { compileCache, inRoot } from './places.mjs'
import { runProgram } from './run-program.mjs'
import { setup } from './setup.mjs'

/** All stages together, whatever hangs: the last of them gets what is left. */
const ALL_LIMIT_MS = 28 * 60_000
const TYPES_LIMIT_MS = 3 * 60_000
const LINT_LIMIT_MS = 60_000
const VITEST_LIMIT_MS = 14 * 60_000

const vitestReport = inRoot('.build', 'vitest.json')
const browserReport = inRoot('.build', 'playwright.json')

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {(node: string) => Promise<Counts>} Stage runs with that Node.js, shows its output and counts */

/** @type {Stage} */
export async function checkTypes(node) {
  return countAsOne(await runTool(node, ['typescript/bin/tsc', '-b', '.', 'scripts'], TYPES_LIMIT_MS))
}

/** @type {Stage} */
export async function lint(node) {
  return countAsOne(await runTool(node, ['@biomejs/biome/bin/biome', 'check', '.'], LINT_LIMIT_MS))
}

/** Builds the pages for the browser tests, unless they are there; that they can be built counts as one test. */
export async function makePages() {
  try {
    await setup()
    return countAsOne(0)
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return countAsOne(1)
  }
}

/** @type {Stage} */
export const runUnitAndIntegration = (node) => runVitest(node, [])

/** Without what takes its time: whole simulated days, and tests that crash servers. @type {Stage} */
export const runQuickTests = (node) =>
  runVitest(node, ['--exclude', 'test/simulation/**', '--exclude', 'test/**/*.crash.test.ts'])

/** @type {Stage} */
export async function runBrowserTests(node) {
  const stories = browserStories()
  if (stories.length === 0) console.log('There are no browser tests.')
  if (stories.length === 0) return nothing
  if (!hasChromium()) console.log('SKIPPED: no chromium here.')
  if (!hasChromium()) return { ...nothing, skipped: stories.length }

  rmSync(browserReport, { force: true })
  const args = ['@playwright/test/cli.js', 'test', '--reporter=list,json']
  // Since this process began: what the stages before have not used.
  const leftMs = Math.round(ALL_LIMIT_MS - performance.now())
  const code = await runTool(node, args, leftMs, { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport })
  return withRunner(countPlaywright(browserReport), code)
}

/**
 * @param {string} node
 * @param {string[]} args
 */
async function runVitest(node, args) {
  rmSync(vitestReport, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  const code = await runTool(node, ['vitest/vitest.mjs', 'run', ...reporters, ...args], VITEST_LIMIT_MS)
  return withRunner(countVitest(vitestReport), code)
}

function browserStories() {
  const folder = inRoot('test', 'browser')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.spec.ts')) : []
}

/**
 * Runs a tool of node_modules and resolves to its exit code.
 * @param {string} node
 * @param {string[]} command the tool's file inside node_modules, and its arguments
 * @param {number} limitMs
 * @param {NodeJS.ProcessEnv} [more] added to the environment
 */
async function runTool(node, [tool = '', ...args], limitMs, more = {}) {
  mkdirSync(inRoot('.build'), { recursive: true })
  const env = { ...testEnvironment(), ...more }
  const code = await runProgram(node, [inRoot('node_modules', tool), ...args], {
    env,
    output: 'shown',
    limitMs,
    ownGroup: true,
  })
  if (code === 124) console.log(`Stopped: it took longer than ${limitMs / 1000} s.`)
  return code
}

/**
 * Our environment without what would make the tests differ from one machine to the next: NODE_ENV=production takes
 * React's test functions away, and a real hall's settings must not reach a test at all.
 */
function testEnvironment() {
  const { NODE_ENV, PORT, HOST, DATA_DIR, DATABASE_URL, REDIS_URL, ...rest } = process.env
  const { ADMIN_PASSWORD, DATA_KEY, TLS_CERT, TLS_KEY, LOG_LEVEL, ...env } = rest
  return { NODE_COMPILE_CACHE: compileCache, ...env }
}
