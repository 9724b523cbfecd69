import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { durationMs, join, normalisePeak, peakOf, readWav, type Sound, toWav, trimSilence } from '#voice/wav.ts'

const sound = (...samples: readonly number[]): Sound => ({ rateHz: 1000, samples: Int16Array.from(samples) })
const anySamples = fc.int16Array({ maxLength: 500 })
const MINUS_3_DB = 23_197

describe('WAV files', () => {
  test('what is written can be read', () => {
    fc.assert(
      fc.property(anySamples, fc.constantFrom(8_000, 22_050, 48_000), (samples, rateHz) => {
        expect(readWav(toWav({ rateHz, samples }))).toEqual({ rateHz, samples })
      }),
    )
  })

  test('the header is the one every player knows', () => {
    const wav = Buffer.from(toWav(sound(1, -1)))
    expect(wav.toString('hex')).toBe(
      '52494646' +
        '28000000' +
        '57415645' + // RIFF, 40 more bytes, WAVE
        '666d7420' +
        '10000000' +
        '01000100' +
        'e8030000' +
        'd0070000' +
        '02001000' + // fmt: PCM, one channel, 1000 Hz
        '64617461' +
        '04000000' +
        '0100ffff', // data
    )
  })

  test('a file that was written to a pipe claims more than it has', () => {
    const wav = toWav(sound(1, 2, 3))
    new DataView(wav.buffer).setUint32(40, 0x7fff_f000, true)
    expect(readWav(wav)).toEqual(sound(1, 2, 3))
  })

  test('chunks it does not know are passed over, also of odd length', () => {
    const wav = Buffer.from(toWav(sound(7)))
    const list = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1')
    expect(readWav(Buffer.concat([wav.subarray(0, 36), list, wav.subarray(36)]))).toEqual(sound(7))
  })

  test('two channels, 8 bits and other compressions are refused', () => {
    for (const [offset, value] of [
      [20, 3],
      [22, 2],
      [34, 8],
    ] as const) {
      const wav = toWav(sound(1, 2))
      new DataView(wav.buffer).setUint16(offset, value, true)
      expect(readWav(wav)).toBeUndefined()
    }
  })

  test('no bytes whatever make it throw', () => {
    const start = Buffer.from(toWav(sound(1, 2, 3)))
    fc.assert(
      fc.property(fc.nat({ max: start.length }), fc.uint8Array({ maxLength: 60 }), (kept, rest) => {
        expect(() => readWav(Buffer.concat([start.subarray(0, kept), rest]))).not.toThrow()
      }),
    )
  })
})

describe('joining', () => {
  test('sounds and silences stand one after the other', () => {
    const joined = join([
      { sound: sound(1, 2), pauseMs: 3 },
      { sound: sound(4), pauseMs: 0 },
    ])
    expect(joined).toEqual(sound(1, 2, 0, 0, 0, 4))
    expect(durationMs(joined)).toBe(6)
  })

  test('different sample rates, and nothing at all, are refused', () => {
    const other = { rateHz: 8_000, samples: new Int16Array(1) }
    expect(() =>
      join([
        { sound: sound(1), pauseMs: 0 },
        { sound: other, pauseMs: 0 },
      ]),
    ).toThrow(RangeError)
    expect(() => join([])).toThrow(RangeError)
  })
})

describe('loudness', () => {
  test('the peak stands at −3 dB, whatever it was', () => {
    fc.assert(
      fc.property(
        anySamples.filter((samples) => peakOf(samples) > 0),
        (samples) => {
          expect(Math.abs(peakOf(normalisePeak({ rateHz: 1000, samples }).samples) - MINUS_3_DB)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('silence stays silence', () => {
    expect(normalisePeak(sound(0, 0))).toEqual(sound(0, 0))
  })
})

describe('trimming', () => {
  test('silence goes from both ends, but for a little', () => {
    const quiet = [0, 3, -2, 0]
    const trimmed = trimSilence(sound(...quiet, 900, 0, 800, ...quiet), { marginMs: 1 })
    expect(trimmed).toEqual(sound(0, 900, 0, 800, 0))
  })

  test('there may be less silence than is left', () => {
    expect(trimSilence(sound(900), { marginMs: 20 })).toEqual(sound(900))
  })

  test('of silence alone nothing is left', () => {
    expect(trimSilence(sound(0, 1, -1))).toEqual(sound())
  })
})
