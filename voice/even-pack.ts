// Makes a pack ready for the hall: checked, cut to the speech, all clips equally loud, in one format, with the checksum
// of every file. The recordings themselves stay as they are.

import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClipKey } from './clip-keys.ts'
import { type ClipManifest, MANIFEST_FILE } from './clip-manifest.ts'
import { type Clip, type Examined, examinePack, sha256 } from './examine-pack.ts'
import type { PackProblem } from './pack-problem.ts'
import { HALL_RATE_HZ, peakOf, type Sound, toWav } from './wav.ts'

/** No sample above this: signage.md 6.4, and what every other sound of the hall keeps to. */
const PEAK_DB = -3
/** One clip in ten may be too spiky to be as loud as the others; those nine are not made softer for its sake. */
const REACHED_BY_SHARE = 0.9
/** Softer than the others by more than this is heard. */
const UNEVEN_DB = 3

/** What is wrong with the recordings in a folder, without changing anything. */
export async function checkPack(folder: string, needed: readonly ClipKey[] = []): Promise<readonly PackProblem[]> {
  const examined = await examinePack(folder, needed)
  return [...examined.problems, ...evened(examined.clips).problems]
}

export type EvenedPack = {
  readonly problems: readonly PackProblem[]
  /** Undefined where something stops the pack; nothing is written then. */
  readonly manifest?: ClipManifest
}

/**
 * Writes the checked and evened copy of a pack into a folder that does not exist yet, or takes the place of an older
 * copy there. Clips that cannot be used are left out.
 */
export async function evenPack(folder: string, into: string, needed: readonly ClipKey[] = []): Promise<EvenedPack> {
  const examined = await examinePack(folder, needed)
  const { clips, problems: unevenProblems } = evened(examined.clips)
  const problems = [...examined.problems, ...unevenProblems]
  if (!examined.manifest || problems.some(({ weight }) => weight === 'stops')) return { problems }

  const manifest = await writePack(examined.manifest, clips, into)
  return { problems, manifest }
}

/** Writes a pack whole or not at all: the folder gets its name when everything is in it. */
export async function writePack(about: ClipManifest, clips: readonly Pick<Clip, 'key' | 'sound'>[], into: string) {
  const part = `${into}.${randomUUID()}.part`
  await mkdir(part, { recursive: true })
  const files = clips.map(({ key, sound }) => ({ key, file: fileOf(key), wav: toWav(sound) }))
  for (const { file, wav } of files) await writeFile(join(part, file), wav)
  const manifest: ClipManifest = {
    ...about,
    sampleRate: HALL_RATE_HZ,
    clips: Object.fromEntries(files.map(({ key, file }) => [key, file])),
    sha256: Object.fromEntries(files.map(({ file, wav }) => [file, sha256(wav)])),
  }
  await writeFile(join(part, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`)
  await takePlace(part, into)
  return manifest
}

/** The older folder goes only when the new one stands in its place. */
async function takePlace(folder: string, into: string): Promise<void> {
  const older = `${into}.${randomUUID()}.part`
  await rename(into, older).catch(() => undefined)
  await rename(folder, into)
  await rm(older, { recursive: true, force: true })
}

/** A file name that every system can keep: `prefix-老` → `prefix-u8001.wav`. */
export function fileOf(key: ClipKey): string {
  const plain = [...key]
    .map((sign) => (/[a-z0-9-]/.test(sign) ? sign : `u${sign.codePointAt(0)?.toString(16)}`))
    .join('')
  return `${plain}.wav`
}

/** All clips equally loud, as loud as nine in ten of them can be; a spiky one stays below the peak and is told of. */
function evened(clips: readonly Clip[]): Pick<Examined, 'clips' | 'problems'> {
  const reachable = clips.map((clip) => clip.loudnessDb + PEAK_DB - peakDb(clip.sound)).toSorted((a, b) => b - a)
  const target = reachable[Math.floor((reachable.length - 1) * REACHED_BY_SHARE)] ?? 0
  const done = clips.map((clip) => {
    const gainDb = Math.min(target - clip.loudnessDb, PEAK_DB - peakDb(clip.sound))
    return { key: clip.key, sound: louder(clip.sound, gainDb), loudnessDb: clip.loudnessDb + gainDb }
  })
  const uneven = done.filter((clip) => clip.loudnessDb < target - UNEVEN_DB)
  return {
    clips: done,
    problems: uneven.map(({ key, loudnessDb }) => ({
      code: 'uneven',
      weight: 'warns',
      clip: key,
      found: `${(loudnessDb - target).toFixed(0)} dB`,
    })),
  }
}

function louder({ rateHz, samples }: Sound, gainDb: number): Sound {
  const gain = 10 ** (gainDb / 20)
  return { rateHz, samples: samples.map((sample) => Math.round(sample * gain)) }
}

function peakDb({ samples }: Sound): number {
  return 20 * Math.log10(Math.max(1, peakOf(samples)) / 32_767)
}
