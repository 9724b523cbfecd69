// Which characters a font file has: reads the `cmap` table of TrueType, OpenType and collection files.
import { closeSync, openSync, readSync } from 'node:fs'

/** An upper limit against a broken file; the largest cmap of a CJK font is below 1 MB. */
const TABLE_BYTES_MAX = 8_000_000
/** Segmented coverage, all planes: every font that matters for rare Chinese characters has it. */
const FORMAT_ALL_PLANES = 12

export type Coverage = (codePoint: number) => boolean

/** What the first font of the file covers. Throws when the file cannot be read; covers nothing without format 12. */
export function readCoverage(path: string): Coverage {
  const file = openSync(path, 'r')
  try {
    const read = (at: number, length: number) => {
      const bytes = Buffer.alloc(Math.min(length, TABLE_BYTES_MAX))
      readSync(file, bytes, 0, bytes.length, at)
      return bytes
    }
    return coverageOf(cmapTable(read))
  } finally {
    closeSync(file)
  }
}

function cmapTable(read: (at: number, length: number) => Buffer): Buffer {
  const head = read(0, 16)
  const fontAt = head.toString('latin1', 0, 4) === 'ttcf' ? head.readUInt32BE(12) : 0
  const tables = read(fontAt + 4, 2).readUInt16BE(0)
  const directory = read(fontAt + 12, tables * 16)
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) !== 'cmap') continue
    return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))
  }
  return Buffer.alloc(4)
}

function coverageOf(cmap: Buffer): Coverage {
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const at = cmap.readUInt32BE(4 + record * 8 + 4)
    if (cmap.readUInt16BE(at) === FORMAT_ALL_PLANES) return inGroups(cmap, at)
  }
  return () => false
}

// Groups of first code point, last code point, first glyph; in order, so half of them can be left out at each step.
function inGroups(cmap: Buffer, at: number): Coverage {
  const groups = cmap.readUInt32BE(at + 12)
  return (codePoint) => {
    let low = 0
    let high = groups - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = at + 16 + middle * 12
      if (codePoint < cmap.readUInt32BE(group)) high = middle - 1
      else if (codePoint > cmap.readUInt32BE(group + 4)) low = middle + 1
      else return true
    }
    return false
  }
}
