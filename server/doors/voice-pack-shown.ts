// What the office sees of a clip pack: in a list, and as the script for whoever stands at the microphone.
import { clipInventory, isClipKey } from '#voice/clip-keys.ts'
import { clipsForHall } from '#voice/hall-clips.ts'
import type { Hall } from '../hall.ts'
import type { KnownPack } from '../registers/voice-packs.ts'

/** The clips that the calls of this hall use. */
export function clipsNeeded(hall: Hall, { manifest }: KnownPack) {
  return clipsForHall(hall.state().settings, manifest.language, manifest.call)
}

/** One line of the list. */
export function inShort({ manifest, isUsed }: KnownPack) {
  const { id, language, name, dialect, speaker, call, clips } = manifest
  const about = { ...(dialect && { dialect }), ...(speaker && { speaker }), ...(call && { call }) }
  return { id, language, name, ...about, recorded: Object.keys(clips).length, isUsed }
}

/** The script for the speaker: the clips of the language, and those that only this hall needs. */
export function inFull(hall: Hall, known: KnownPack) {
  const { manifest } = known
  const needed = new Set(clipsNeeded(hall, known))
  const script = clipInventory(manifest.language)
  const own = [...needed, ...Object.keys(manifest.clips).filter(isClipKey)].filter((key) =>
    script.every((spec) => spec.key !== key),
  )
  const lines = [
    ...script,
    ...[...new Set(own)].map((key) => ({ key, text: key.replace(/^(?:prefix|place)-/, ''), isRequired: false })),
  ]
  const clips = lines.map((line) => ({
    ...line,
    isNeeded: line.isRequired || needed.has(line.key),
    isRecorded: manifest.clips[line.key] !== undefined,
  }))
  return { ...inShort(known), clips }
}
