// The settings of a hall as one file: to keep, or to set up another hall like this one. Pure.
import type { HallSettings } from '#contract/settings.ts'
import { isRecord } from '#contract/settings-changes.ts'
import { jsonBreak, type Place } from './json-break.ts'

/** So that a file says what it is. */
const FORMAT = 'nuanting-hall-settings'
export const FILE_CHARS_MAX = 1_000_000

export type ReadFile =
  | { readonly settings: unknown }
  | { readonly broken: Place }
  | { readonly problem: 'too-large' | 'not-settings' }

/** The whole file, easy to read and to compare; `at` is an instant. */
export function writeSettingsFile(hall: string, settings: HallSettings, at: string): string {
  return `${JSON.stringify({ format: FORMAT, hall, exportedAt: at, settings }, null, 2)}\n`
}

/** `社会保险服务大厅-设置-2026-11-23.json`: a name that any file system takes. */
export function fileNameOf(name: string, word: string, day: string): string {
  return `${name.replace(/[^\p{L}\p{N}-]+/gu, '-')}-${word}-${day}.json`
}

/** A file of ours, or the bare settings as the server gives them; whether they may apply is the server's to say. */
export function readSettingsFile(text: string): ReadFile {
  if (text.length > FILE_CHARS_MAX) return { problem: 'too-large' }
  const broken = jsonBreak(text)
  if (broken) return { broken }
  const file: unknown = JSON.parse(text)
  if (!isRecord(file)) return { problem: 'not-settings' }
  if (file.format === FORMAT) return { settings: file.settings }
  return 'services' in file ? { settings: file } : { problem: 'not-settings' }
}
