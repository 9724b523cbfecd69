// Text as the character ROM of a Chinese printer reads it: GB 18030, of which ROMs know the one- and two-byte part.
import iconv from 'iconv-lite'

/** A line of text in GB 18030. */
export function toChineseBytes(text: string): Buffer {
  return iconv.encode(text, 'gb18030')
}

/**
 * Has every printer with a Chinese character set a letter for this? «No» for the four-byte codes (𠮷, 㛃, emoji), which
 * come out as two or four wrong characters (printing.md 2), and for the codes that older sets leave empty.
 */
export function isInRom(character: string): boolean {
  if (character < '\u0080') return true
  const [lead = 0, trail = 0, ...rest] = toChineseBytes(character)
  if (rest.length > 0 || trail === 0) return false
  // FE50 to FEA0 came with GB 18030 in 2000 (䶮 stands there); a GBK set of characters has nothing at this place.
  if (lead === 0xfe) return false
  return !isUserDefined(lead, trail)
}

// GBK 1.0 leaves three areas to the user: AAA1-AFFE, F8A1-FEFE, A140-A7A0.
function isUserDefined(lead: number, trail: number): boolean {
  if (trail < 0xa1) return lead >= 0xa1 && lead <= 0xa7
  return (lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8
}
