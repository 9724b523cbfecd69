// What a person recognises their browser by.
import { expect, test } from 'vitest'
import { browserName } from '#server/auth/browser-name.ts'

test.for([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36',
    'Chrome 131, Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0.2', 'Edge 131, Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 Version/18.1 Mobile/15E Safari/604.1',
    'Safari 18, iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; HUAWEI) AppleWebKit/537 Chrome/120.0 Mobile Safari/537 MicroMessenger/8.0.50',
    'WeChat 8, Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox 133, Linux'],
  ['node', undefined],
  [undefined, undefined],
] as const)('%s is %s', ([said, name]) => {
  expect(browserName(said)).toBe(name)
})
