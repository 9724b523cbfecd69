// 敬老服务清单 and the notice of the register on A4: what stands on them, and how large.
import { expect, test } from 'vitest'
import { elderSheet } from '#printers/elder-sheet.ts'
import { entryNoticeSheet } from '#printers/entry-sheets.ts'
import { firstHall } from '#prisma/first-hall.ts'

const hall = firstHall()

test('the elder services stand below each other, without marks, in 18 pt at least', () => {
  const sheet = elderSheet([{ zh: '家人可以替您来办〔以当地公告为准〕。' }, { zh: '电话〔填写〕。' }], hall, 'zh')
  const text = JSON.stringify(sheet.content)
  expect(text).toContain('家人可以替您来办（以当地公告为准）。')
  expect(text).not.toMatch(/[〔〕]/)
  expect(sheet.bodyPt).toBeGreaterThanOrEqual(18)
  expect(sheet.footerPt).toBeGreaterThanOrEqual(18)
  expect(sheet.footer).toContain(hall.phone)
})

test('where English is missing the sheet says it in Chinese', () => {
  expect(JSON.stringify(elderSheet([{ zh: '有老花镜。' }], hall, 'en').content)).toContain('有老花镜。')
})

test('the notice names the hall’s own ways in, who writes and how long it is kept; a health code only where there is one', () => {
  const passKindNames = { village: { zh: '村里的通行证', en: 'Village pass' } }
  const entryRegister = {
    ...hall.entryRegister,
    on: true,
    passKinds: ['id-card', 'village'],
    passKindNames,
    keepDays: 9,
  }
  const text = JSON.stringify(entryNoticeSheet({ ...hall, entryRegister }, 'zh').content)
  for (const words of ['村里的通行证', '身份证登记：出示身份证', '自己填写', '引导台', '9 天'])
    expect(text).toContain(words)
  expect(text).not.toContain('健康码可以由')
  const withCode = { ...entryRegister, passKinds: ['id-card', 'health-code'] }
  expect(JSON.stringify(entryNoticeSheet({ ...hall, entryRegister: withCode }, 'zh').content)).toContain('健康码可以由')
})
