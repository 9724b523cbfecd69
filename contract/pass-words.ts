// What the ways in are called, and how each goes: on the notice, on the form and on the guide screens. Without zod.
import type { Words } from './ids.ts'
import type { EntryRegister } from './settings.ts'

export type PassWords = { readonly name: Words; readonly how: Words }

/** By pass kind (measures.md row 21); a kind of the hall's own has only its name. */
export const PASS_WORDS: Readonly<Record<string, PassWords>> = {
  'none-needed': {
    name: { zh: '免查验', en: 'No check' },
    how: { zh: '直接进入，不登记', en: 'just come in' },
  },
  'id-card': {
    name: { zh: '身份证登记', en: 'ID card' },
    how: { zh: '出示身份证', en: 'show your ID card' },
  },
  'social-security-card': {
    name: { zh: '社保卡登记', en: 'Social security card' },
    how: { zh: '出示社保卡', en: 'show your card' },
  },
  paper: {
    name: { zh: '纸质证明', en: 'Paper' },
    how: { zh: '社区或医院开的证明', en: 'from your community or a hospital' },
  },
  'travel-card': {
    name: { zh: '行程卡', en: 'Travel card' },
    how: { zh: '辅助证明', en: 'as a further proof' },
  },
  'health-code': {
    name: { zh: '健康码', en: 'Health code' },
    how: { zh: '愿意出示的话', en: 'if you wish' },
  },
}

/** What a pass kind is called: by the hall, or by us, or by its own word. */
export function passWords(kind: string, { passKindNames }: Pick<EntryRegister, 'passKindNames'>): Words {
  return passKindNames?.[kind] ?? PASS_WORDS[kind]?.name ?? { zh: kind, en: kind }
}
