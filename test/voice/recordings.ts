// Recordings as they come from a recorder, made of tones: a room with its noise, and somebody who speaks in it.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ClipKey, clipInventory } from '#voice/clip-keys.ts'
import type { Language } from '#voice/language.ts'
import { HALL_RATE_HZ, type Sound, samplesIn, toWav } from '#voice/wav.ts'

export type Speech = {
  readonly rateHz?: number
  readonly beforeMs?: number
  readonly lengthMs?: number
  readonly afterMs?: number
  /** From 0 to 1. */
  readonly loud?: number
  readonly noise?: number
  readonly frequencyHz?: number
}

/** Silence with some noise, a tone that swells and fades as a syllable does, silence. Always the same. */
export function spoken({
  rateHz = HALL_RATE_HZ,
  beforeMs = 300,
  lengthMs = 400,
  afterMs = 300,
  loud = 0.5,
  noise = 0.001,
  frequencyHz = 440,
}: Speech = {}): Sound {
  const [before, length, after] = [beforeMs, lengthMs, afterMs].map((ms) => samplesIn(ms, rateHz)) as [
    number,
    number,
    number,
  ]
  let seed = 1
  const samples = Int16Array.from({ length: before + length + after }, (_, index) => {
    seed = (seed * 16_807) % 2_147_483_647
    const hiss = ((seed / 2_147_483_647) * 2 - 1) * noise
    const at = (index - before) / length
    const swell = at > 0 && at < 1 ? Math.sin(Math.PI * at) ** 0.5 * loud : 0
    const tone = swell * Math.sin((2 * Math.PI * frequencyHz * index) / rateHz)
    return Math.max(-32_768, Math.min(32_767, Math.round((tone + hiss) * 32_767)))
  })
  return { rateHz, samples }
}

/** A tone that goes on and on. */
export function tone(frequencyHz: number, { rateHz = HALL_RATE_HZ, lengthMs = 1000, amplitude = 32_767 } = {}): Sound {
  const samples = Int16Array.from({ length: samplesIn(lengthMs, rateHz) }, (_, index) =>
    Math.round(amplitude * Math.sin((2 * Math.PI * frequencyHz * index) / rateHz)),
  )
  return { rateHz, samples }
}

/** Writes a pack with all required clips as tones, and whatever is given besides or instead. */
export async function writeRecordings(
  folder: string,
  {
    language = 'zh',
    clips = {},
    manifest = {},
  }: {
    readonly language?: Language
    readonly clips?: Partial<Record<ClipKey, Uint8Array | 'left out'>>
    readonly manifest?: object
  } = {},
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const required = clipInventory(language).filter(({ isRequired }) => isRequired)
  const wavs = new Map<string, Uint8Array | 'left out' | undefined>([
    ...required.map(({ key }) => [key, toWav(spoken())] as const),
    ...Object.entries(clips),
  ])
  const files: Record<string, string> = {}
  for (const [key, wav] of wavs) {
    if (wav === undefined || wav === 'left out') continue
    files[key] = `${key}.wav`
    await writeFile(join(folder, `${key}.wav`), wav)
  }
  const whole = { id: 'test', language, name: '试', clips: files, ...manifest }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(whole, undefined, 2))
}
