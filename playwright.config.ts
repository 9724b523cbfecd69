// The browser tests: stories in test/browser, told two at a time in Debian's Chromium. A story that fails has failed:
// there are no second tries.
import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './test/support/chromium.ts'

const STORY_MAX_MS = 90_000
const EXPECT_MAX_MS = 15_000

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: STORY_MAX_MS,
  expect: { timeout: EXPECT_MAX_MS },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: chromiumOptions(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
  },
})
