// Sound as numbers: WAV files in and out, joining, trimming, loudness. One format throughout, the one espeak-ng
// makes (16 bit, one channel), so that nothing has to be converted. Pure.

/** One channel of 16-bit samples. */
export type Sound = { readonly rateHz: number; readonly samples: Int16Array }

/** A sound and the silence after it. */
export type SoundPart = { readonly sound: Sound; readonly pauseMs: number }

/** The one rate of the house, in samples a second: what both builds of espeak-ng make, so that all sounds can be joined. */
export const HALL_RATE_HZ = 22_050

const HEADER_BYTES = 44
const PCM = 1

/**
 * The sound in a WAV file, or undefined if it is not 16-bit PCM with one channel.
 * A data chunk that claims more than there is (a WAV that was written to a pipe) ends where the bytes end.
 */
export function readWav(bytes: Uint8Array): Sound | undefined {
  const chunks = chunksOfWav(bytes)
  const format = chunks?.get('fmt ')
  const sound = chunks?.get('data')
  if (!format || !sound || format.byteLength < 16) return undefined
  const isKnown =
    format.getUint16(0, true) === PCM && format.getUint16(2, true) === 1 && format.getUint16(14, true) === 16
  if (!isKnown) return undefined
  return { rateHz: format.getUint32(4, true), samples: samplesOf(sound) }
}

/** The chunks of a WAV file by their names, or undefined for what is no WAV. */
export function chunksOfWav(bytes: Uint8Array): ReadonlyMap<string, DataView> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (word(view, 0) !== 'RIFF' || word(view, 8) !== 'WAVE') return undefined
  const chunks = new Map<string, DataView>()
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const length = Math.min(view.getUint32(at + 4, true), view.byteLength - at - 8)
    chunks.set(word(view, at), new DataView(view.buffer, view.byteOffset + at + 8, length))
    at += 8 + length + (length % 2)
  }
  return chunks
}

/** The sound as a WAV file. */
export function toWav({ rateHz, samples }: Sound): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2)
  const view = new DataView(bytes.buffer)
  writeWord(bytes, 0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  writeWord(bytes, 8, 'WAVE')
  writeWord(bytes, 12, 'fmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, PCM, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rateHz, true)
  view.setUint32(28, rateHz * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  writeWord(bytes, 36, 'data')
  view.setUint32(40, samples.length * 2, true)
  samples.forEach((sample, index) => {
    view.setInt16(HEADER_BYTES + index * 2, sample, true)
  })
  return bytes
}

/** Length in whole milliseconds. */
export function durationMs({ rateHz, samples }: Sound): number {
  return Math.round((samples.length / rateHz) * 1000)
}

/** Sounds one after the other, each with its silence. Throws unless all have the same rate, and for none at all. */
export function join(parts: readonly SoundPart[]): Sound {
  const rateHz = parts[0]?.sound.rateHz
  if (rateHz === undefined || parts.some(({ sound }) => sound.rateHz !== rateHz)) {
    throw new RangeError('Only sounds of one sample rate can be joined')
  }
  const lengths = parts.map(({ sound, pauseMs }) => sound.samples.length + samplesIn(pauseMs, rateHz))
  const samples = new Int16Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const [index, { sound }] of parts.entries()) {
    samples.set(sound.samples, at)
    at += lengths[index] ?? 0
  }
  return { rateHz, samples }
}

/** Made louder or softer so that the loudest sample stands at `peakDb` below full scale (−3 by default). Silence stays. */
export function normalisePeak({ rateHz, samples }: Sound, peakDb = -3): Sound {
  const peak = peakOf(samples)
  if (peak === 0) return { rateHz, samples }
  const gain = (32_767 * 10 ** (peakDb / 20)) / peak
  return { rateHz, samples: samples.map((sample) => Math.round(sample * gain)) }
}

/** Without the silence at both ends, but for `marginMs` of it, so that no soft consonant is cut off. */
export function trimSilence({ rateHz, samples }: Sound, { silentBelow = 160, marginMs = 20 } = {}): Sound {
  const first = samples.findIndex((sample) => Math.abs(sample) > silentBelow)
  if (first === -1) return { rateHz, samples: new Int16Array(0) }
  const last = samples.findLastIndex((sample) => Math.abs(sample) > silentBelow)
  const margin = samplesIn(marginMs, rateHz)
  return { rateHz, samples: samples.slice(Math.max(0, first - margin), last + 1 + margin) }
}

/** The loudest sample, from 0 to 32768. */
export function peakOf(samples: Int16Array): number {
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
}

/** How many samples a time takes. */
export function samplesIn(ms: number, rateHz: number): number {
  return Math.round((ms / 1000) * rateHz)
}

function samplesOf(view: DataView): Int16Array {
  return new Int16Array(Math.floor(view.byteLength / 2)).map((_, index) => view.getInt16(index * 2, true))
}

function word(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return ''
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}

function writeWord(bytes: Uint8Array, at: number, text: string): void {
  bytes.set(new TextEncoder().encode(text), at)
}
