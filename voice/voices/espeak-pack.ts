// A whole clip pack in the machine's own voice: to try packs out before anybody has stood at a microphone, and as a
// folder in which a speaker replaces one file after the other.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clipInventory } from '../clip-keys.ts'
import { type ClipManifest, MANIFEST_FILE } from '../clip-manifest.ts'
import { fileOf } from '../even-pack.ts'
import type { Language } from '../language.ts'
import type { VoiceTrouble } from '../trouble.ts'
import { HALL_RATE_HZ } from '../wav.ts'
import { RATE_DEFAULT } from './espeak-rate.ts'
import type { VoiceEngine } from './voice-engine.ts'

/** Alone a word is said slower than in a sentence; the clips are spoken a little faster to make up for it. */
const ALONE_FASTER = 1.15

export type MadePack =
  | { readonly ok: true; readonly manifest: ClipManifest }
  | { readonly ok: false; readonly trouble: VoiceTrouble }

/** Writes a pack with every clip of the inventory into a folder, as a recorder would have: neither cut nor evened. */
export async function makePack(
  engine: VoiceEngine,
  {
    language,
    folder,
    id = `${language}-machine`,
    rate = RATE_DEFAULT,
  }: {
    readonly language: Language
    readonly folder: string
    readonly id?: string
    readonly rate?: number
  },
): Promise<MadePack> {
  if (!engine.languages.has(language)) return { ok: false, trouble: 'no-voice' }
  await mkdir(folder, { recursive: true })
  const clips: ClipManifest['clips'] = {}
  // One after the other: the engine lets only a few wait.
  for (const { key, text } of clipInventory(language)) {
    const speech = await engine.speak(text, language, rate * ALONE_FASTER)
    if (!speech.ok) return speech
    clips[key] = fileOf(key)
    await writeFile(join(folder, fileOf(key)), speech.wav)
  }
  const manifest: ClipManifest = {
    id,
    language,
    name: engine.name,
    speaker: engine.name,
    sampleRate: HALL_RATE_HZ,
    clips,
  }
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`)
  return { ok: true, manifest }
}
