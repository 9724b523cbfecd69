import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecording } from '#voice/recording.ts'
import { durationMs, HALL_RATE_HZ, peakOf, toWav } from '#voice/wav.ts'
import { spoken, tone } from './recordings.ts'

type Shape = { readonly format: number; readonly bits: number; readonly channels: number; readonly rateHz: number }
const usual: Shape = { format: 1, bits: 16, channels: 1, rateHz: HALL_RATE_HZ }

/** A WAV of any shape; `samples` from −1 to 1, all channels the same unless `other` gives the second. */
function wav(shape: Partial<Shape>, samples: readonly number[], other: readonly number[] = samples): Buffer {
  const { format, bits, channels, rateHz } = { ...usual, ...shape }
  const frame = (bits / 8) * channels
  const isLong = format === 0xfffe
  const header = Buffer.alloc(isLong ? 40 : 16)
  header.writeUInt16LE(format, 0)
  header.writeUInt16LE(channels, 2)
  header.writeUInt32LE(rateHz, 4)
  header.writeUInt32LE(rateHz * frame, 8)
  header.writeUInt16LE(frame, 12)
  header.writeUInt16LE(bits, 14)
  if (isLong) header.writeUInt16LE(1, 24)
  const data = Buffer.alloc(samples.length * frame)
  for (const [index, sample] of samples.entries()) {
    for (let channel = 0; channel < channels; channel += 1) {
      const value = channel === 0 ? sample : (other[index] ?? 0)
      write(data, index * frame + (channel * bits) / 8, { value, bits, format })
    }
  }
  return Buffer.concat([
    Buffer.from('RIFF'),
    length(4 + 8 + header.length + 8 + data.length),
    Buffer.from('WAVEfmt '),
    length(header.length),
    header,
    Buffer.from('data'),
    length(data.length),
    data,
  ])
}

function write(data: Buffer, at: number, { value, bits, format }: { value: number; bits: number; format: number }) {
  if (format === 3) data.writeFloatLE(value, at)
  else if (bits === 8) data.writeUInt8(Math.round((value + 1) * 127), at)
  else data.writeIntLE(Math.round(value * (2 ** (bits - 1) - 1)), at, bits / 8)
}

function length(bytes: number): Buffer {
  const field = Buffer.alloc(4)
  field.writeUInt32LE(bytes)
  return field
}

const half = Array.from({ length: 2000 }, (_, index) => (index % 2 ? 0.5 : -0.5))
const soundOf = (bytes: Uint8Array) => {
  const read = readRecording(bytes)
  if (!read.ok) throw new Error(`${read.code}: ${read.found}`)
  return read
}

describe('recordings that are taken', () => {
  test.each([
    ['16 bit', { bits: 16 }],
    ['24 bit', { bits: 24 }],
    ['32 bit', { bits: 32 }],
    ['floating point', { format: 3, bits: 32 }],
    ['the longer header', { format: 0xfffe, bits: 24 }],
    ['two channels', { channels: 2 }],
    ['two channels of 24 bit', { channels: 2, bits: 24 }],
  ])('%s', (_, shape) => {
    const { samples, rateHz } = soundOf(wav(shape, half)).sound
    expect(rateHz).toBe(HALL_RATE_HZ)
    expect(samples).toHaveLength(2000)
    for (const [index, sample] of samples.entries()) expect(sample / 32_768).toBeCloseTo(index % 2 ? 0.5 : -0.5, 3)
  })

  test('of two channels the mean', () => {
    const silent = half.map(() => 0)
    const { samples } = soundOf(wav({ channels: 2 }, half, silent)).sound
    expect(peakOf(samples) / 32_768).toBeCloseTo(0.25, 3)
  })

  test.each([16_000, 24_000, 44_100, 48_000, 96_000])('%i Hz, as long as before', (rateHz) => {
    const read = soundOf(toWav(spoken({ rateHz })))
    expect(read.sound.rateHz).toBe(HALL_RATE_HZ)
    expect(durationMs(read.sound)).toBe(1000)
    expect(read.rateHz).toBe(rateHz)
  })

  test('one whose header promises more than came', () => {
    const whole = Buffer.from(toWav(spoken()))
    expect(soundOf(whole.subarray(0, whole.length - 501)).sound.samples.length).toBeGreaterThan(20_000)
  })
})

describe('recordings that are not', () => {
  test.each([
    ['compressed', { format: 85 }],
    ['A-law', { format: 6, bits: 8 }],
    ['8 bit', { bits: 8 }],
    ['six channels', { channels: 6 }],
    ['no channel', { channels: 0 }],
  ])('%s', (_, shape) => {
    expect(readRecording(wav(shape, half))).toMatchObject({ ok: false, code: 'wrong-format' })
  })

  test('telephone quality, with what was found', () => {
    expect(readRecording(toWav(spoken({ rateHz: 8000 })))).toMatchObject({
      ok: false,
      code: 'wrong-rate',
      found: '8000 Hz',
    })
  })

  test('no WAV at all', () => {
    for (const text of ['', 'RIFF', 'ID3 an MP3', '{"clips": {}}', 'RIFF    WAVEfmt ']) {
      expect(readRecording(Buffer.from(text)), text).toMatchObject({ ok: false, code: 'no-wav' })
    }
  })

  test('whatever the bytes are, the answer is an answer', () => {
    const good = toWav(spoken({ lengthMs: 20, beforeMs: 0, afterMs: 0 }))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat({ max: 60 }), (bytes, at) => {
        const broken = Buffer.from(good)
        broken.set(bytes.subarray(0, Math.max(0, broken.length - at)), at)
        expect(typeof readRecording(broken).ok).toBe('boolean')
      }),
    )
  })
})

test('clipping is what stands at the edge of the scale, not a single loud sample', () => {
  const cut = tone(200, { amplitude: 60_000 })
  const clipped = {
    ...cut,
    samples: Int16Array.from(cut.samples, (_, index) =>
      Math.max(-32_768, Math.min(32_767, Math.round(60_000 * Math.sin((2 * Math.PI * 200 * index) / cut.rateHz)))),
    ),
  }
  expect(soundOf(toWav(clipped)).clippedShare).toBeGreaterThan(0.3)
  expect(soundOf(toWav(tone(1000, { amplitude: 30_000 }))).clippedShare).toBe(0)
  const single = spoken()
  single.samples[5000] = 32_767
  expect(soundOf(toWav(single)).clippedShare).toBe(0)
})
