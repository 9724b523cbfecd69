// The entry form: what is sent, and which slips of the finger are told before anything is sent.
import { expect, test } from 'vitest'
import { EntryDraft } from '#contract/registers.ts'
import { type EntryFields, entryDraftOf, fieldOf, readTemperature } from '#ticketing/reception/entry-draft.ts'
import { passName } from '#ticketing/reception/pass-name.ts'
import { textIn } from '#ui/language.ts'

const clock = { timeZone: 'Asia/Shanghai', nowMs: Date.parse('2026-11-22T03:00:00.000Z') }

const empty: EntryFields = {
  pass: 'id-card',
  name: '',
  phone: '',
  address: '',
  documentKind: 'none',
  documentNumber: '',
  temperature: '',
  filledBy: 'staff',
  codeBy: 'none',
  at: '',
}

test('an empty form is enough: nobody has to leave a name', () => {
  expect(entryDraftOf(empty, clock)).toEqual({ draft: { pass: 'id-card', filledBy: 'staff' } })
})

test('what was filled in goes along, and the server can read it', () => {
  const full: EntryFields = {
    ...empty,
    name: ' 王秀英 ',
    phone: '0771-5501234',
    address: '民族大道 1 号',
    documentKind: 'id-card',
    documentNumber: '１１０１０５１９４９１２３１００２ｘ',
    temperature: '３６．５',
    codeBy: 'family',
  }
  const read = entryDraftOf(full, clock)
  expect(read).toMatchObject({ draft: { name: '王秀英', temperature: 36.5, codeBy: 'family' } })
  expect('draft' in read && EntryDraft.parse(read.draft).document).toEqual({
    kind: 'id-card',
    number: '11010519491231002X',
  })
})

test('«no phone» is an answer', () => {
  expect(entryDraftOf({ ...empty, phone: '无电话' }, clock)).toMatchObject({ draft: { phone: '无电话' } })
})

test('each slip is told at its field', () => {
  const wrong = { ...empty, phone: '12', temperature: '50', documentKind: 'id-card' }
  expect(entryDraftOf({ ...wrong, documentNumber: '110105491231002' }, clock)).toEqual({
    faults: { phone: 'phone', temperature: 'temperature', documentNumber: 'old-15' },
  })
  const fault = (documentNumber: string) => entryDraftOf({ ...empty, documentKind: 'id-card', documentNumber }, clock)
  expect(fault('')).toEqual({ faults: { documentNumber: 'document' } })
  expect(fault('110105194913310020')).toEqual({ faults: { documentNumber: 'birth-date' } })
  expect(fault('110105194912310021')).toEqual({ faults: { documentNumber: 'checksum' } })
})

test('a temperature is a person’s, with one decimal at most', () => {
  expect(readTemperature('36')).toBe(36)
  expect(readTemperature('37,3℃')).toBe(37.3)
  for (const typed of ['33.9', '42.1', '36.55', '三十六', '']) expect(readTemperature(typed)).toBeUndefined()
})

test('an error of the server finds its field', () => {
  expect(fieldOf('document.number')).toBe('documentNumber')
  expect(fieldOf('phone')).toBe('phone')
  expect(fieldOf('pass')).toBeUndefined()
})

test('a way in has the hall’s own name before ours', () => {
  const text: Parameters<typeof passName>[2] = (key, values) => textIn('zh', key, values)
  const words = ({ zh }: { readonly zh: string }) => zh
  expect(passName('paper', {}, text, words)).toBe('纸质证明')
  expect(passName('paper', { passKindNames: { paper: { zh: '社区证明', en: 'Note' } } }, text, words)).toBe('社区证明')
  expect(passName('bus-pass', {}, text, words)).toBe('bus-pass')
})
