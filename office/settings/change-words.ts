// A change of the settings in words that a manager reads: «业务 › 社保卡 › 通常办理分钟», 8 → 10. Pure.
import type { Words } from '#contract/ids.ts'
import { passWords } from '#contract/pass-words.ts'
import type { HallSettings, OpeningSpan } from '#contract/settings.ts'
import { type Change, isNamedList, isRecord } from '#contract/settings-changes.ts'
import type { Text } from '#ui/language.ts'
import { settingsFields } from '#ui/messages/zh/settings-fields.ts'

export type ChangeWords = {
  readonly where: string
  /** Undefined: it was not there, or (`after`) it is gone. */
  readonly before?: string
  readonly after?: string
}

export type Language = {
  readonly text: Text
  readonly words: (words: Words) => string
  /** Where the names of services, counters … stand; the newest first. */
  readonly editions: readonly HallSettings[]
}

type FieldName = keyof typeof settingsFields

/** Where something changed, and both values, in the language of the page. */
export function changeWords(language: Language, change: Change): ChangeWords {
  const { path, before, after } = change
  const value = (given: unknown) => (given === undefined ? undefined : valueWords(language, path, given))
  const isOrder = isListOfMembers(language, path)
  const where = placeWords(language, path)
  const { text } = language
  const [was, is] = [value(before), value(after)]
  return {
    where: isOrder ? [where, text('settingsFields.order')].join(text('settingsFields.within')) : where,
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
  }
}

/** The place of a path in words: each field by its name, each member of a list by its own. */
export function placeWords(language: Language, path: string): string {
  const { text } = language
  const [head = '', ...parts] = path.split('.')
  const names = [fieldName(text, head)]
  let list = head
  parts.forEach((part, at) => {
    const member = at === 0 ? memberName(language, head, part) : undefined
    names.push(member ?? fieldName(text, `${list}-${part}`, part))
    list = head
  })
  return names.join(text('settingsFields.within'))
}

function fieldName(text: Text, ...keys: readonly string[]): string {
  const known = keys.find((key): key is FieldName => Object.hasOwn(settingsFields, key))
  if (known) return text(`settingsFields.${known}`)
  const last = keys.at(-1) ?? ''
  return /^\d+$/.test(last) ? text('settingsFields.nth', { n: Number(last) + 1 }) : last
}

function memberName({ editions, text, words }: Language, list: string, id: string): string | undefined {
  for (const edition of editions) {
    const members: unknown = edition[list as keyof HallSettings]
    if (!isNamedList(members)) continue
    const member: unknown = members.find((one) => one.id === id)
    if (isRecord(member) && isWords(member.name)) return words(member.name) || text('settingsFields.unnamed')
  }
  return undefined
}

function isListOfMembers({ editions }: Language, path: string): boolean {
  const [edition] = editions
  return edition !== undefined && isNamedList(edition[path as keyof HallSettings])
}

function valueWords(language: Language, path: string, value: unknown): string {
  const { text, words } = language
  if (value === null || value === '') return text('settingsFields.none')
  if (typeof value === 'boolean') return text(value ? 'settingsFields.yes' : 'settingsFields.no')
  if (value === 'all') return text('settingsFields.all')
  if (value === 'inf') return text('settingsFields.noLimit')
  if (Array.isArray(value)) return listWords(language, path, value)
  if (isWords(value)) return words(value)
  if (path === 'entryRegister.passKinds') return words(passWords(String(value), namesOfPasses(language)))
  if (isRecord(value) && isWords(value.name)) return words(value.name)
  if (isRecord(value)) {
    const parts = Object.entries(value).map(
      ([key, one]) => `${fieldName(text, `${path}-${key}`, key)} ${valueWords(language, `${path}.${key}`, one)}`,
    )
    return parts.join(text('settingsFields.and'))
  }
  return memberName(language, listOf(path), String(value)) ?? String(value)
}

function listWords(language: Language, path: string, list: readonly unknown[]): string {
  const { text } = language
  if (list.length === 0) return text(path.startsWith('hours.') ? 'settingsFields.closed' : 'settingsFields.none')
  return list
    .map((one) => (isSpan(one) ? text('settingsFields.span', one) : valueWords(language, path, one)))
    .join(text('settingsFields.and'))
}

function namesOfPasses({ editions: [newest] }: Language): Parameters<typeof passWords>[1] {
  return newest?.entryRegister ?? {}
}

// An id stands for a member of which list?
function listOf(path: string): string {
  if (/^counters\..+\.services/.test(path)) return 'services'
  if (/^counters\..+\.zone$/.test(path)) return 'zones'
  return path
}

function isWords(value: unknown): value is Words {
  return isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string'
}

function isSpan(value: unknown): value is OpeningSpan {
  return isRecord(value) && typeof value.takingCloses === 'string'
}
