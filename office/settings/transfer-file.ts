// The settings of a hall, its guides and their plan as one file: to keep, or to set up another hall like this one. Pure.
import type { FiledGuide } from '#contract/guide-file.ts'
import type { Guide, GuidePlan } from '#contract/guides.ts'
import type { HallSettings } from '#contract/settings.ts'
import { isRecord } from '#contract/settings-changes.ts'
import { jsonBreak, type Place } from './json-break.ts'

/** So that a file says what it is. */
const FORMAT = 'nuanting-hall-settings'
/** Files of the first version hold the settings alone, and no version. */
const VERSION = 2
export const FILE_CHARS_MAX = 1_000_000

/** What stands in a file besides the settings. Pictures and films are in none. */
export type GuidesInFile = { readonly guides: readonly FiledGuide[]; readonly plan: GuidePlan }

export type ReadFile =
  | { readonly settings: unknown; readonly guides?: GuidesInFile }
  | { readonly broken: Place }
  | { readonly problem: 'too-large' | 'not-settings' | 'too-new' }

export type Kept = {
  readonly settings: HallSettings
  readonly guides: readonly Guide[]
  readonly plan: GuidePlan
}

/** The whole file, easy to read and to compare; `at` is an instant. Nobody's name goes along with a guide. */
export function writeSettingsFile(hall: string, { settings, guides, plan }: Kept, at: string): string {
  const nameless = guides.map(({ checkedBy: _name, ...guide }): FiledGuide => guide)
  const file = { format: FORMAT, version: VERSION, hall, exportedAt: at, settings, guides: nameless, plan }
  return `${JSON.stringify(file, null, 2)}\n`
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
  if (file.format !== FORMAT) return 'services' in file ? { settings: file } : { problem: 'not-settings' }
  const { version = 1, settings, guides, plan } = file
  if (version === 1) return { settings }
  if (version !== VERSION) return { problem: 'too-new' }
  // What is in them the server checks, with the place of each fault; lists they must be for us to ask.
  const areGuides =
    Array.isArray(guides) && isRecord(plan) && Array.isArray(plan.playlists) && Array.isArray(plan.media)
  if (!areGuides) return { problem: 'not-settings' }
  return { settings, guides: { guides, plan } as unknown as GuidesInFile }
}
