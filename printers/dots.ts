// Pictures as a thermal head burns them: rows of dots, one bit each, black is 1. Pure.

export type Dots = {
  /** A multiple of 8. */
  readonly widthDots: number
  readonly heightDots: number
  /** Row after row, the leftmost dot in the highest bit. */
  readonly rows: Buffer
}

/** A clone's memory for one picture may be small; printing.md 2: bands of at most 256 rows. */
export const BAND_ROWS_MAX = 256

const GS = 0x1d
const DLE = 0x10

/** The second bytes of the orders that a printer obeys at once, even inside a picture: EOT, ENQ, DC4. */
const AT_ONCE = new Set([0x04, 0x05, 0x14])

/** A picture as `GS v 0` bands, without the white at its right. */
export function rasterBands(picture: Dots): Buffer {
  const { widthDots, heightDots, rows } = cropped(picture)
  const widthBytes = widthDots / 8
  const bands: Buffer[] = []
  for (let top = 0; top < heightDots; top += BAND_ROWS_MAX) {
    const height = Math.min(BAND_ROWS_MAX, heightDots - top)
    const header = [GS, 0x76, 0x30, 0, widthBytes & 0xff, widthBytes >> 8, height & 0xff, height >> 8]
    const band = rows.subarray(top * widthBytes, (top + height) * widthBytes)
    bands.push(Buffer.from(header), withoutOrders(band))
  }
  return Buffer.concat(bands)
}

// A third less to send, for serial lines; a picture that is all white keeps one column of bytes.
function cropped({ widthDots, heightDots, rows }: Dots): Dots {
  const widthBytes = widthDots / 8
  let used = 1
  rows.forEach((byte, at) => {
    if (byte !== 0) used = Math.max(used, (at % widthBytes) + 1)
  })
  const row = (at: number) => rows.subarray(at * widthBytes, at * widthBytes + used)
  return {
    widthDots: used * 8,
    heightDots,
    rows: Buffer.concat(Array.from({ length: heightDots }, (_, at) => row(at))),
  }
}

// 10 04 02 in a picture would be answered like a question, 10 14 08 … would empty the printer's memory. One dot more
// beside a black one is not seen, and the picture gives no orders.
function withoutOrders(band: Buffer): Buffer {
  const harmless = Buffer.from(band)
  for (let at = harmless.indexOf(DLE); at !== -1; at = harmless.indexOf(DLE, at + 1)) {
    if (AT_ONCE.has(harmless[at + 1] ?? 0)) harmless[at] = DLE | (DLE >> 1)
  }
  return harmless
}
