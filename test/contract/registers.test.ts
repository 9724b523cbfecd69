import { expect, test } from 'vitest'
import { EntryDraft } from '#contract/registers.ts'
import { EntryRegister } from '#contract/settings.ts'

const place = (draft: object) =>
  EntryDraft.safeParse({ pass: 'paper', ...draft }).error?.issues.map(({ path }) => path.join('.'))

test('an entry needs nothing but how the visitor passed', () => {
  expect(EntryDraft.parse({ pass: 'paper' })).toEqual({ pass: 'paper' })
})

test('what is typed is kept in one form', () => {
  const typed = {
    name: ' 王秀英 ',
    phone: '138 0000 1234',
    document: { kind: 'id-card', number: '９９００００１９３５０１０１０６９ｘ' },
    pass: 'id-card',
  }
  expect(EntryDraft.parse(typed)).toEqual({
    name: '王秀英',
    phone: '13800001234',
    document: { kind: 'id-card', number: '99000019350101069X' },
    pass: 'id-card',
  })
})

test.each<[string, object, string]>([
  ['a number of fifteen digits', { document: { kind: 'id-card', number: '110105491231002' } }, 'document.number'],
  ['a wrong last digit', { document: { kind: 'id-card', number: '990000194001010015' } }, 'document.number'],
  [
    'an ID number on the card, wrong',
    { document: { kind: 'social-security-card', number: '990000194001010015' } },
    'document.number',
  ],
  [
    'the number of a bank card',
    { document: { kind: 'social-security-card', number: '6217 0000 0000 0000 001' } },
    'document.number',
  ],
  ['the same as another document', { document: { kind: 'other', number: '6217000000000001' } }, 'document.number'],
  ['a document of nobody', { document: { kind: 'passport', number: '!!' } }, 'document.number'],
  ['a kind of document that is not there', { document: { kind: 'library-card', number: '12345' } }, 'document.kind'],
  ['a phone that cannot be', { phone: '12345' }, 'phone'],
  ['a temperature of the dead', { temperature: 33.9 }, 'temperature'],
  ['a temperature over 42', { temperature: 42.1 }, 'temperature'],
  ['two decimals', { temperature: 36.55 }, 'temperature'],
  ['a name of two lines', { name: '王\n芳' }, 'name'],
  ['a field that is not there', { face: 'x' }, ''],
])('%s is refused, with its place', (_what, draft, wrong) => {
  expect(place(draft)).toContain(wrong)
})

test.each([34, 36.6, 37.3, 42])('%s °C can be written down', (temperature) => {
  expect(place({ temperature })).toBeUndefined()
})

test('a refusal never repeats what was typed', () => {
  const typed = { phone: '99999', document: { kind: 'id-card', number: '990000194001010015' } }
  const told = JSON.stringify(EntryDraft.safeParse({ pass: 'paper', ...typed }).error?.issues)
  expect(told).not.toContain('99999')
  expect(told).not.toContain('9900001940')
})

test.each([
  [['health-code'], false],
  [['health-code', 'travel-card'], false],
  [['travel-card'], false],
  [['health-code', 'none-needed'], true],
  [['health-code', 'id-card'], true],
  [['paper'], true],
])('with the pass kinds %j the register may be opened: %s', (passKinds, may) => {
  const register = { on: true, passKinds, thresholdC: 37.3, keepDays: 14 }
  expect(EntryRegister.safeParse(register).success).toBe(may)
})
