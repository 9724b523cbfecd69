// The chime before an announcement: two soft bells, made here so that no file can be missing.

const SAMPLES_PER_SECOND = 22_050
const LENGTH_SECONDS = 1.1
const HEADER_BYTES = 44
// A falling third, as in «ding-dong»: E5, then C5.
const bells = [
  { hertz: 659.26, fromSecond: 0 },
  { hertz: 523.25, fromSecond: 0.38 },
]
const LOUDNESS = 0.32
const FADE_PER_SECOND = 4.5

/** The chime as a WAV file: 16 bit, mono, 22 050 samples a second, 1.1 s. */
export function chimeWav(): ArrayBuffer {
  const samples = Math.floor(SAMPLES_PER_SECOND * LENGTH_SECONDS)
  const file = new ArrayBuffer(HEADER_BYTES + samples * 2)
  const view = new DataView(file)
  writeHeader(view, samples)
  for (let at = 0; at < samples; at += 1) {
    view.setInt16(HEADER_BYTES + at * 2, Math.round(levelAt(at / SAMPLES_PER_SECOND) * 32_767), true)
  }
  return file
}

function levelAt(second: number): number {
  const endFade = Math.min(1, (LENGTH_SECONDS - second) / 0.1)
  return bells.reduce((level, bell) => level + LOUDNESS * endFade * bellAt(bell.hertz, second - bell.fromSecond), 0)
}

function bellAt(hertz: number, second: number): number {
  if (second < 0) return 0
  const attack = Math.min(1, second / 0.008)
  return attack * Math.exp(-FADE_PER_SECOND * second) * Math.sin(2 * Math.PI * hertz * second)
}

function writeHeader(view: DataView, samples: number): void {
  const text = (at: number, letters: string) => {
    for (const [place, letter] of Array.from(letters).entries()) view.setUint8(at + place, letter.charCodeAt(0))
  }
  text(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + samples * 2, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, SAMPLES_PER_SECOND, true)
  view.setUint32(28, SAMPLES_PER_SECOND * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, samples * 2, true)
}
