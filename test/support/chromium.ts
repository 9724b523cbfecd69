// How the browser of the browser tests is started.
import { existsSync } from 'node:fs'
import type { LaunchOptions } from '@playwright/test'

const DEBIAN_CHROMIUM = '/usr/bin/chromium'

// Without these Chromium tries at every start to reach its maker, which an offline machine refuses many times over.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/**
 * Launch options for Chromium: CHROMIUM_PATH, else Debian's, else Playwright's own. More flags may follow, as in a
 * story whose screen speaks without a touch: `test.use({ launchOptions: chromiumOptions(SPEAKS_UNTOUCHED) })`.
 */
export function chromiumOptions(...flags: readonly string[]): LaunchOptions {
  const path = process.env.CHROMIUM_PATH ?? DEBIAN_CHROMIUM
  return {
    ...(existsSync(path) ? { executablePath: path } : {}),
    // The sandbox does not start for root, as whom tests run in a container.
    chromiumSandbox: false,
    args: [...QUIET, '--disable-gpu', ...flags],
  }
}

/** Lets a page make sound before anyone has touched it, as a board's browser is set up to. */
export const SPEAKS_UNTOUCHED = '--autoplay-policy=no-user-gesture-required'
