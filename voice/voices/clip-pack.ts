// A clip pack that speaks: a folder that evenPack has written. Each clip is read when it is first needed and kept; one
// that is missing or was changed on the disk makes its phrase fall back to the machine's voice, and nothing else.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ClipKey, isClipKey } from '../clip-keys.ts'
import { type ClipManifest, MANIFEST_FILE, readManifest } from '../clip-manifest.ts'
import type { ClipStep, ClipSupply } from '../clip-phrase.ts'
import { sha256 } from '../examine-pack.ts'
import { HALL_RATE_HZ, readWav, type Sound, type SoundPart } from '../wav.ts'

export type ClipPack = ClipSupply & {
  readonly manifest: ClipManifest
  /** The clips of these steps with their silences; undefined if one of them cannot be had. */
  readonly speak: (steps: readonly ClipStep[]) => Promise<readonly SoundPart[] | undefined>
}

/** Opens the pack in a folder, or undefined where there is none that evenPack has written. */
export async function openClipPack(folder: string): Promise<ClipPack | undefined> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => undefined)
  const read = text === undefined ? undefined : await readManifest(text)
  if (!read?.ok || read.manifest.sampleRate !== HALL_RATE_HZ || !read.manifest.sha256) return undefined

  const { manifest } = read
  const soundByKey = new Map<ClipKey, Promise<Sound | undefined>>()
  const soundOf = (key: ClipKey) => {
    const sound = soundByKey.get(key) ?? readClip(folder, manifest, key)
    soundByKey.set(key, sound)
    return sound
  }
  return {
    manifest,
    language: manifest.language,
    call: manifest.call,
    keys: new Set(Object.keys(manifest.clips).filter(isClipKey)),
    async speak(steps) {
      const sounds = await Promise.all(steps.map(({ key }) => soundOf(key)))
      const parts = sounds.flatMap((sound, index) => (sound ? [{ sound, pauseMs: steps[index]?.pauseMs ?? 0 }] : []))
      return parts.length === steps.length ? parts : undefined
    },
  }
}

async function readClip(folder: string, { clips, sha256: sums }: ClipManifest, key: ClipKey) {
  const file = clips[key]
  const bytes = file === undefined ? undefined : await readFile(join(folder, file)).catch(() => undefined)
  if (file === undefined || bytes === undefined || sha256(bytes) !== sums?.[file]) return undefined
  const sound = readWav(bytes)
  return sound?.rateHz === HALL_RATE_HZ ? sound : undefined
}
