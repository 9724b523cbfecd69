// What a recorder makes, turned into the one format of the house. Recorders write 16, 24 or 32 bits, one channel or two;
// all of that is taken. What is compressed is not: a recording is made once and kept for years. Pure.

import { resample } from './resample.ts'
import { chunksOfWav, HALL_RATE_HZ, type Sound } from './wav.ts'

/** The rates that recorders offer; below 16 kHz the consonants that tell 四 from 十 are gone. */
export const RECORDING_RATES_HZ: readonly number[] = [16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000]
const CHANNELS_MAX = 2
const PCM = 1
const FLOAT = 3
/** The true format stands in a longer header. */
const EXTENSIBLE = 0xfffe

type Format = {
  readonly format: number
  readonly channels: number
  readonly rateHz: number
  readonly bits: number
}
export type Recording =
  | { readonly ok: true; readonly sound: Sound; readonly rateHz: number; readonly clippedShare: number }
  | {
      readonly ok: false
      readonly code: 'no-wav' | 'wrong-format' | 'wrong-rate'
      readonly found: string
      readonly wanted: string
    }

/** The recording in the hall's format: one channel at HALL_RATE_HZ. `clippedShare` is measured before anything else. */
export function readRecording(bytes: Uint8Array): Recording {
  const chunks = chunksOfWav(bytes)
  const header = chunks?.get('fmt ')
  const data = chunks?.get('data')
  if (!header || !data || header.byteLength < 16) return { ok: false, code: 'no-wav', found: '', wanted: 'WAV' }

  const format = formatOf(header)
  const sampleAt = reader(format)
  if (!sampleAt || format.channels < 1 || format.channels > CHANNELS_MAX) {
    return { ok: false, code: 'wrong-format', found: describe(format), wanted: 'PCM 16 bit, 1 channel' }
  }
  if (!RECORDING_RATES_HZ.includes(format.rateHz)) {
    return {
      ok: false,
      code: 'wrong-rate',
      found: `${format.rateHz} Hz`,
      wanted: `${RECORDING_RATES_HZ.join(', ')} Hz`,
    }
  }
  const samples = mixed(data, format, sampleAt)
  return {
    ok: true,
    sound: resample({ rateHz: format.rateHz, samples }, HALL_RATE_HZ),
    rateHz: format.rateHz,
    clippedShare: clippedShare(samples),
  }
}

function formatOf(header: DataView): Format {
  const named = header.getUint16(0, true)
  const isLong = named === EXTENSIBLE && header.byteLength >= 26
  return {
    format: isLong ? header.getUint16(24, true) : named,
    channels: header.getUint16(2, true),
    rateHz: header.getUint32(4, true),
    bits: header.getUint16(14, true),
  }
}

/** One sample as a number from −1 to 1. Undefined for a format that we do not read. */
function reader({ format, bits }: Format): ((data: DataView, at: number) => number) | undefined {
  if (format === FLOAT && bits === 32) return (data, at) => data.getFloat32(at, true)
  if (format !== PCM) return undefined
  if (bits === 16) return (data, at) => data.getInt16(at, true) / 2 ** 15
  if (bits === 24) return (data, at) => (data.getInt16(at + 1, true) * 256 + data.getUint8(at)) / 2 ** 23
  return bits === 32 ? (data, at) => data.getInt32(at, true) / 2 ** 31 : undefined
}

/** Both channels as one; a whole number of frames. */
function mixed(data: DataView, { channels, bits }: Format, sampleAt: (data: DataView, at: number) => number) {
  const bytes = bits / 8
  const frames = Math.floor(data.byteLength / (bytes * channels))
  return Int16Array.from({ length: frames }, (_, frame) => {
    const first = sampleAt(data, frame * channels * bytes)
    const sum = channels === 1 ? first * 2 : first + sampleAt(data, (frame * channels + 1) * bytes)
    return Math.max(-32_768, Math.min(32_767, Math.round(sum * 16_384)))
  })
}

/** How much of it stands at the very edge of the scale, three samples or more in a row: cut off by the recorder. */
function clippedShare(samples: Int16Array): number {
  let [clipped, inRow] = [0, 0]
  for (const sample of samples) {
    inRow = Math.abs(sample) >= 32_700 ? inRow + 1 : 0
    if (inRow >= 3) clipped += inRow === 3 ? 3 : 1
  }
  return samples.length === 0 ? 0 : clipped / samples.length
}

function describe({ format, bits, channels }: Format): string {
  const name = format === PCM ? 'PCM' : format === FLOAT ? 'float' : `format ${format}`
  return `${name} ${bits} bit, ${channels} channels`
}
