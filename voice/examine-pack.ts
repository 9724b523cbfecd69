// Looks at a folder of recordings: what is there, what is missing, and what cannot be used. Reads everything once.

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ClipKey, clipInventory, isClipKey } from './clip-keys.ts'
import { CLIPS_MAX, type ClipManifest, MANIFEST_BYTES_MAX, MANIFEST_FILE, readManifest } from './clip-manifest.ts'
import { loudnessDb } from './loudness.ts'
import type { PackProblem, ProblemWeight } from './pack-problem.ts'
import { readRecording } from './recording.ts'
import { trimSpeech } from './trim-speech.ts'
import { durationMs, type Sound } from './wav.ts'

export const CLIP_BYTES_MAX = 4 * 1024 * 1024
export const PACK_MB_MAX = 128
export const CLIP_SECONDS_MAX = 8
/** With its margins; 一, the shortest syllable, takes 200 ms. */
const CLIP_MS_MIN = 80
/** More of it at the edge of the scale than this is heard as rattling. */
const CLIPPED_SHARE_MAX = 0.001
/** Made as loud as the others, a softer one would bring the noise of its room along. */
const QUIET_BELOW_LUFS = -48

/** One recording that can be used: trimmed, in the hall's format, not yet as loud as the others. */
export type Clip = { readonly key: ClipKey; readonly sound: Sound; readonly loudnessDb: number }
export type Examined = {
  readonly manifest?: ClipManifest
  readonly clips: readonly Clip[]
  readonly problems: readonly PackProblem[]
}

/** Examines a folder. `needed` are clips that this hall’s own calls would use. Refuses nothing: all trouble is told. */
export async function examinePack(folder: string, needed: readonly ClipKey[] = []): Promise<Examined> {
  const folderProblem = await tooMuchIn(folder)
  if (folderProblem) return { clips: [], problems: [folderProblem] }
  const text = await readText(join(folder, MANIFEST_FILE))
  if (text === undefined)
    return { clips: [], problems: [{ code: 'no-manifest', weight: 'stops', file: MANIFEST_FILE }] }
  const read = await readManifest(text)
  if (!read.ok) return { clips: [], problems: read.problems }

  const { manifest } = read
  const clips: Clip[] = []
  const problems: PackProblem[] = [...missingIn(manifest, needed)]
  // One after the other: between two recordings the hall may go on with its work.
  for (const [key, file] of Object.entries(manifest.clips)) {
    if (!isClipKey(key) || file === undefined) continue
    const examined = await examineClip({ folder, file, key, manifest })
    if (examined.clip) clips.push(examined.clip)
    problems.push(...examined.problems)
  }
  return { manifest, clips, problems }
}

async function tooMuchIn(folder: string): Promise<PackProblem | undefined> {
  const names = await readdir(folder).catch(() => [])
  // The manifest, and now and then a file that a recorder leaves behind.
  if (names.length > CLIPS_MAX * 2) return { code: 'too-many-files', weight: 'stops', wanted: String(CLIPS_MAX) }
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return bytes > PACK_MB_MAX * 1024 * 1024
    ? { code: 'too-many-bytes', weight: 'stops', wanted: `${PACK_MB_MAX} MB` }
    : undefined
}

async function readText(file: string): Promise<string | undefined> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined || size > MANIFEST_BYTES_MAX) return undefined
  return readFile(file, 'utf8').catch(() => undefined)
}

/** Required clips stop a pack; what this hall calls is spoken by the machine; the rest could be recorded one day. */
function missingIn({ language, clips }: ClipManifest, needed: readonly ClipKey[]): readonly PackProblem[] {
  const inventory = clipInventory(language)
  const required = inventory.filter(({ isRequired }) => isRequired).map(({ key }) => key)
  const could = inventory.map(({ key }) => key)
  const weights = new Map<ClipKey, ProblemWeight>([
    ...could.map((key) => [key, 'could'] as const),
    ...needed.map((key) => [key, 'warns'] as const),
    ...required.map((key) => [key, 'stops'] as const),
  ])
  return [...weights]
    .filter(([key]) => clips[key] === undefined)
    .map(([clip, weight]) => ({ code: 'clip-missing', weight, clip }))
}

type OneClip = {
  readonly folder: string
  readonly file: string
  readonly key: ClipKey
  readonly manifest: ClipManifest
}
type OneExamined = { readonly clip?: Clip; readonly problems: readonly PackProblem[] }

async function examineClip({ folder, file, key, manifest }: OneClip): Promise<OneExamined> {
  const isRequired = clipInventory(manifest.language).some((spec) => spec.key === key && spec.isRequired)
  const weight: ProblemWeight = isRequired ? 'stops' : 'warns'
  const no = (code: PackProblem['code'], facts: Pick<PackProblem, 'found' | 'wanted'> = {}): OneExamined => ({
    problems: [{ code, weight, clip: key, file, ...facts }],
  })

  const bytes = await readClip(join(folder, file))
  if (bytes === 'missing') return no('file-missing')
  if (bytes === 'too-large') return no('file-too-large', { wanted: `${CLIP_BYTES_MAX} bytes` })
  if (manifest.sha256?.[file] !== undefined && manifest.sha256[file] !== sha256(bytes)) return no('file-changed')
  const recording = readRecording(bytes)
  if (!recording.ok) return no(recording.code, { found: recording.found, wanted: recording.wanted })
  const lengthMs = durationMs(recording.sound)
  if (lengthMs > CLIP_SECONDS_MAX * 1000)
    return no('too-long', { found: `${lengthMs} ms`, wanted: `${CLIP_SECONDS_MAX} s` })
  const sound = trimSpeech(recording.sound)
  if (!sound) return no('silent')
  if (durationMs(sound) < CLIP_MS_MIN) return no('too-short', { found: `${durationMs(sound)} ms` })

  const clip = { key, sound, loudnessDb: loudnessDb(sound) }
  return { clip, problems: remarksOn(clip, recording, { file, declaredHz: manifest.sampleRate }) }
}

/** What can be used, and could be better. */
function remarksOn(
  { key, loudnessDb: loudness }: Clip,
  { rateHz, clippedShare }: { readonly rateHz: number; readonly clippedShare: number },
  { file, declaredHz }: { readonly file: string; readonly declaredHz: number | undefined },
): readonly PackProblem[] {
  const about = { weight: 'warns', clip: key, file } as const
  const isOtherRate = declaredHz !== undefined && declaredHz !== rateHz
  return [
    ...(isOtherRate
      ? [{ code: 'wrong-rate', ...about, found: `${rateHz} Hz`, wanted: `${declaredHz} Hz` } as const]
      : []),
    ...(clippedShare > CLIPPED_SHARE_MAX
      ? [{ code: 'clipped', ...about, found: `${(clippedShare * 100).toFixed(1)} %` } as const]
      : []),
    ...(loudness < QUIET_BELOW_LUFS
      ? [{ code: 'too-quiet', ...about, found: `${loudness.toFixed(0)} LUFS` } as const]
      : []),
  ]
}

async function readClip(file: string): Promise<Buffer | 'missing' | 'too-large'> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined) return 'missing'
  return size > CLIP_BYTES_MAX ? 'too-large' : readFile(file).catch(() => 'missing' as const)
}

/** The checksum that a manifest holds of each file. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
