// A counter's name, taken apart for large print.
import { expect, test } from 'vitest'
import { counterWords } from '#signage/counter-words.ts'

test.each([
  ['3号窗口', { before: '', digits: '3', after: '号窗口' }],
  ['12号窗口', { before: '', digits: '12', after: '号窗口' }],
  ['Counter 3', { before: 'Counter ', digits: '3', after: '' }],
  ['综合窗口', { before: '', digits: '', after: '综合窗口' }],
  ['2楼3号窗口', { before: '', digits: '', after: '2楼3号窗口' }],
])('%s', (name, words) => expect(counterWords(name)).toEqual(words))
