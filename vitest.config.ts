// Two kinds of tests. *unit* needs nothing but Node.js. *integration* starts a PostgreSQL and a Redis of its own, once
// for all its files (see test/support/with-databases.ts), and talks over real sockets. test/browser is Playwright's.
import { defineConfig } from 'vitest/config'

const integration = ['test/server/**/*.test.{ts,tsx}', 'test/simulation/**/*.test.ts', 'test/support/**/*.test.ts']

// A machine of two cores may be busy with other things: a test that hangs should end, a slow one should not.
const UNIT_TEST_MS = 20_000
const INTEGRATION_TEST_MS = 60_000
// How long a test waits for what it expects to come about; Vitest's own second is short on such a machine.
const COMES_ABOUT_MS = 20_000

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: integration,
          testTimeout: UNIT_TEST_MS,
          hookTimeout: UNIT_TEST_MS,
        },
      },
      {
        test: {
          name: 'integration',
          include: integration,
          globalSetup: 'test/support/with-databases.ts',
          testTimeout: INTEGRATION_TEST_MS,
          expect: { poll: { timeout: COMES_ABOUT_MS } },
          hookTimeout: INTEGRATION_TEST_MS,
        },
      },
    ],
  },
})
