// 敬老服务清单 says what the settings say, and nothing else.
import { expect, test } from 'vitest'
import { elderServices } from '#queue/elder-services.ts'
import { ruleSentence } from '#queue/rule-sentence.ts'
import { elderClass, hall, ordinaryClass } from '../support/build.ts'

const zh = (...list: Parameters<typeof elderServices>) => elderServices(...list).map((one) => one.zh)

test('VIEW-11 own numbers from 60, the rule, early numbers, help, coming back, what the office adds, the phone', () => {
  const more = { zh: '老花镜在 3 号窗口。', en: 'Reading glasses at counter 3.' }
  expect(zh(hall(), [more])).toEqual([
    '60 岁以上，可以取“老年人”专号。',
    ruleSentence(hall().callRule, [elderClass().name]).zh,
    '开门前 60 分钟，就可以取号。',
    '不会取号，请按取号机上的“请人帮忙”。',
    '没听到叫号，30 分钟内回来，还可以办。',
    more.zh,
    '有事打电话：12333。',
  ])
})

test('VIEW-11 what the hall does not do is not promised', () => {
  const plain = hall({
    classes: [ordinaryClass()],
    hours: { ...hall().hours, earlyTakingMinutes: 0 },
    missed: { returnWithinMinutes: 0, byClock: true },
  })
  expect(zh(plain, [])).toEqual([
    '所有号都按取号先后排队。',
    '不会取号，请按取号机上的“请人帮忙”。',
    '有事打电话：12333。',
  ])
})

test('VIEW-11 every sentence is there in English too', () => {
  for (const { en } of elderServices(hall(), [])) expect(en).toBeTruthy()
})
