// Every act that the server writes down has words on the page of the security log.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditWords, reasonWords } from '#office/accounts/audit-words.ts'
import { type Text, textIn } from '#ui/language.ts'

const DOORS = join(import.meta.dirname, '..', '..', '..', 'server', 'doors')
const zh: Text = (key, values) => textIn('zh', key, values)
const en: Text = (key, values) => textIn('en', key, values)

test('every kind that stands in the source of the doors is told in words', () => {
  const kinds = new Set(
    readdirSync(DOORS).flatMap((file) =>
      [...readFileSync(join(DOORS, file), 'utf8').matchAll(/\bwhat: '([a-z-]+)'/g)].map(([, kind = '']) => kind),
    ),
  )
  expect(kinds.size).toBeGreaterThan(25)
  expect([...kinds].filter((kind) => auditWords(zh, kind) === kind)).toEqual([])
})

test('an act on a register names the register and the act; what nobody foresaw stands as it is', () => {
  expect(auditWords(zh, 'entries-read')).toBe('入厅登记：看全部内容')
  expect(auditWords(en, 'review-cases-exported')).toBe('Review cases: saved as a file')
  expect(auditWords(zh, 'something-else')).toBe('something-else')
})

test('reasons of the server are told in words, those that a person wrote as they were written', () => {
  expect(reasonWords(zh, { what: 'sign-in-failed', reason: 'unknown-name' })).toBe('没有这个用户名')
  expect(reasonWords(zh, { what: 'staff-changed', reason: 'counter guide' })).toBe('窗口人员、引导员')
  expect(reasonWords(zh, { what: 'sign-in-locked', reason: '32 s' })).toBe('锁 32 秒')
  expect(reasonWords(zh, { what: 'entries-read', reason: '家属来问 guide' })).toBe('家属来问 guide')
})
