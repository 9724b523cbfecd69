// The rule on the wall, for every pair of numbers that a hall may set.
import { describe, expect, test } from 'vitest'
import type { CallRule } from '#contract/settings.ts'
import { ruleSentences } from '#signage/rule-text.ts'
import { wholeSentence } from '#signage/turns.ts'
import { textIn } from '#ui/language.ts'

const said = (language: 'zh' | 'en', rule: CallRule, classes: readonly string[]) =>
  ruleSentences((key, values) => textIn(language, key, values), rule, classes).map(wholeSentence)

describe('in Chinese', () => {
  const zh = (headStartMinutes: CallRule['headStartMinutes'], overtakeCap: CallRule['overtakeCap']) =>
    said('zh', { headStartMinutes, overtakeCap }, ['老年人'])

  test('30 minutes and 10', () => {
    expect(zh(30, 10)).toEqual(['老年人号按“提前30分钟取号”排队', '每位普通号最多让10位后到的老年人先办'])
  })
  test('without limit to the head start', () => {
    expect(zh('inf', 10)).toEqual(['老年人号排在普通号前面', '每位普通号最多让10位后到的老年人先办'])
  })
  test('without limit to the giving way', () => {
    expect(zh(30, 'inf')).toEqual(['老年人号按“提前30分钟取号”排队', '普通号让后到的老年人先办，不限人数'])
  })
  test('without any head start nobody is overtaken', () => {
    expect(zh(0, 10)).toEqual(['所有号都按取号先后排队', '普通号不让后到的老年人先办'])
  })
  test('with a cap of none nobody is overtaken either', () => {
    expect(zh('inf', 0)).toEqual(['所有号都按取号先后排队', '普通号不让后到的老年人先办'])
  })
  test('a class that is called 老年人号 is not said twice', () => {
    expect(said('zh', { headStartMinutes: 30, overtakeCap: 10 }, ['老年人号'])).toEqual(zh(30, 10))
  })
  test('two classes go first', () => {
    expect(said('zh', { headStartMinutes: 30, overtakeCap: 1 }, ['老年人', '军人'])).toEqual([
      '老年人、军人号按“提前30分钟取号”排队',
      '每位普通号最多让1位后到的老年人、军人先办',
    ])
  })
  test('no class goes first', () => {
    expect(said('zh', { headStartMinutes: 30, overtakeCap: 10 }, [])).toEqual(['所有号都按取号先后排队'])
  })
})

describe('in English', () => {
  const en = (headStartMinutes: CallRule['headStartMinutes'], overtakeCap: CallRule['overtakeCap']) =>
    said('en', { headStartMinutes, overtakeCap }, ['Elder'])

  test('30 minutes and 10', () => {
    expect(en(30, 10)).toEqual([
      'Elder numbers queue as if taken 30 minutes earlier',
      'An ordinary number lets at most 10 later Elder numbers go first',
    ])
  })
  test('one of each', () => {
    expect(en(1, 1)).toEqual([
      'Elder numbers queue as if taken 1 minute earlier',
      'An ordinary number lets at most 1 later Elder number go first',
    ])
  })
  test('without limits', () => {
    expect(en('inf', 'inf')).toEqual([
      'Elder numbers go before ordinary numbers',
      'Ordinary numbers let all later Elder numbers go first',
    ])
  })
  test('none', () => {
    expect(en(0, 'inf')).toEqual([
      'All numbers are called in the order they were taken',
      'Ordinary numbers let no later Elder number go first',
    ])
  })
})
