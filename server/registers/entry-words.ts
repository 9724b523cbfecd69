// The words of the entry form for what the register keeps as a code: a table that a person opens has no codes in it.
import type { Words } from '#contract/ids.ts'
import type { DocumentKind, EntryDraft } from '#contract/registers.ts'

export const documentWords: Readonly<Record<DocumentKind, Words>> = {
  'id-card': { zh: '身份证', en: 'ID card' },
  'social-security-card': { zh: '社保卡', en: 'Social security card' },
  'residence-permit': { zh: '居住证', en: 'Residence permit' },
  passport: { zh: '护照', en: 'Passport' },
  other: { zh: '其他证件', en: 'Other document' },
}

export const filledWords: Readonly<Record<NonNullable<EntryDraft['filledBy']>, Words>> = {
  self: { zh: '本人', en: 'The visitor' },
  staff: { zh: '工作人员代填', en: 'Staff' },
}

export const codeWords: Readonly<Record<NonNullable<EntryDraft['codeBy']>, Words>> = {
  self: { zh: '本人', en: 'The visitor' },
  family: { zh: '家人', en: 'Family' },
  friend: { zh: '友人', en: 'A friend' },
  staff: { zh: '工作人员', en: 'Staff' },
}
