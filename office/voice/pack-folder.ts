// A folder of recordings that somebody chose: which file is which clip, by its manifest or else by the names of the files.
// What is wrong with a recording itself the server says. Pure.
import type { SpokenLanguage } from '#contract/settings.ts'

/** voice/clip-manifest.ts */
export const MANIFEST_FILE = 'manifest.json'

export type PackAbout = {
  readonly language: SpokenLanguage
  readonly name: string
  readonly dialect?: string
  readonly speaker?: string
  /** The order of a call in a language that has another; only a manifest names it. */
  readonly call?: readonly unknown[]
}
export type ClipLine = { readonly key: string; readonly text: string }
export type ChosenClip<F> = { readonly key: string; readonly file: F }

export type ReadFolder<F> = {
  /** What its manifest says of the pack. */
  readonly about: Partial<PackAbout>
  readonly id?: string
  readonly clips: readonly ChosenClip<F>[]
  /** In the manifest, and not in the folder. */
  readonly absent: readonly string[]
  /** Recordings that are no clip that we know. */
  readonly strange: readonly string[]
  readonly isManifestBroken: boolean
}

/** `script`: the clips of the language, with their words. `manifest`: what its JSON says, `broken` if it is none. */
export function readFolder<F extends { readonly name: string }>(
  files: readonly F[],
  manifest: unknown,
  script: readonly ClipLine[],
): ReadFolder<F> {
  const told = isRecord(manifest) ? manifest : undefined
  const wavs = files.filter(({ name }) => /\.wav$/i.test(name))
  const named = told && isRecord(told.clips) ? byManifest(wavs, told.clips) : byName(wavs, script)
  const used = new Set(named.clips.map(({ file }) => file))
  return {
    about: told ? aboutIn(told) : {},
    ...(typeof told?.id === 'string' && { id: told.id }),
    ...named,
    strange: wavs.filter((file) => !used.has(file)).map(({ name }) => name),
    isManifestBroken: manifest !== undefined && told === undefined,
  }
}

/** An id for a pack from what the office calls it: `guiliu-3`, or `pack-3` for a name without Latin letters. */
export function packIdFor(name: string, taken: readonly string[]): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 28)
  const root = plain || 'pack'
  const free = Array.from({ length: taken.length + 2 }, (_, at) => (at === 0 && plain ? root : `${root}-${at + 1}`))
  return free.find((id) => !taken.includes(id)) ?? root
}

function byManifest<F extends { readonly name: string }>(wavs: readonly F[], clips: Readonly<Record<string, unknown>>) {
  const found = Object.entries(clips).map(([key, name]) => ({ key, name, file: wavs.find((wav) => wav.name === name) }))
  return {
    clips: found.flatMap(({ key, file }) => (file ? [{ key, file }] : [])),
    absent: found.filter(({ file }) => !file).map(({ name }) => String(name)),
  }
}

// Without a manifest a file is named after its clip (digit-3.wav), as the hall itself writes it (prefix-u8001.wav), or
// after its words (三.wav).
function byName<F extends { readonly name: string }>(wavs: readonly F[], script: readonly ClipLine[]) {
  const keys = new Set(script.map(({ key }) => key))
  const keyByText = new Map(script.toReversed().map(({ key, text }) => [text, key]))
  const clips = wavs.flatMap((file) => {
    const bare = file.name
      .replace(/\.wav$/i, '')
      .trim()
      .normalize('NFC')
    const decoded = bare.replace(/u([0-9a-f]{4,6})/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    const key = [bare, decoded].find((one) => keys.has(one)) ?? keyByText.get(bare)
    return key === undefined ? [] : [{ key, file }]
  })
  return { clips, absent: [] }
}

function aboutIn({ language, name, dialect, speaker, call }: Readonly<Record<string, unknown>>): Partial<PackAbout> {
  return {
    ...(isLanguage(language) && { language }),
    ...(typeof name === 'string' && { name }),
    ...(typeof dialect === 'string' && { dialect }),
    ...(typeof speaker === 'string' && { speaker }),
    ...(Array.isArray(call) && { call }),
  }
}

function isLanguage(value: unknown): value is SpokenLanguage {
  return value === 'zh' || value === 'yue' || value === 'en' || value === 'ug'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
