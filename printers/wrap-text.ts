// How wide a text is on paper, and where it may be broken. Pure.

/**
 * What stays together on a line: a Chinese character, a Latin word or a number with its measure (15分钟), with the
 * opening marks before it and the stops and closing marks behind it (GB/T 15834: no line begins with a stop or ends
 * with an opening mark).
 */
const PIECE =
  /[（《“‘「『【〈]*(?:[\u0021-\u007e]*\d(?:分钟|\p{sc=Han})|[\u0021-\u007e]+|[^\u0021-\u007e ])[，。、；：？！）》”’」』】〉…％℃]* */gu

/**
 * The text as paper can take it: one line, no control character (a printer would obey it), no invisible mark, and
 * the yen sign that the character sets of China have.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00a5', '￥')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
}

/** The width in half-width columns: ASCII takes one, everything else two (printing.md 2). */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += character < '\u0080' ? 1 : 2
  return columns
}

/**
 * The text in lines of at most `columns` (2 or more), broken where a reader would pause: behind a Chinese stop or at
 * a space beside Chinese. A phrase longer than a line is broken into even parts. Never an empty list.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  let lines: readonly string[] = ['']
  for (const phrase of phrases(printable(text).trim())) {
    const last = lines.at(-1) ?? ''
    const before = lines.slice(0, -1)
    if (fits(last + phrase, columns)) lines = [...before, last + phrase]
    else if (fits(phrase, columns)) lines = [...lines, phrase]
    else lines = [...before, ...evenly(last + phrase, columns)]
  }
  return lines.map((line) => line.trimEnd())
}

// Latin sentences have a space at every word, so they are one phrase.
function phrases(text: string): readonly string[] {
  return text.split(/(?<=[，。、；：？！])|(?<=[^\u0020-\u007e] +)(?=\S)|(?<=\S +)(?=[^\u0020-\u007e])/u)
}

// As few lines as possible, and then as narrow as possible: no single character is left alone in the last one.
function evenly(phrase: string, columns: number): readonly string[] {
  const lines = filled(phrase, columns)
  for (let narrower = columns - 1; narrower >= columns / 2; narrower -= 1) {
    if (filled(phrase, narrower).length > lines.length) return filled(phrase, narrower + 1)
  }
  return lines
}

function filled(phrase: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of phrase.match(PIECE) ?? []) {
    for (const part of fits(piece, columns) ? [piece] : piece) {
      if (!fits(line + part, columns)) {
        lines.push(line)
        line = ''
      }
      line += part
    }
  }
  return [...lines, line]
}

function fits(line: string, columns: number): boolean {
  return columnsOf(line.trimEnd()) <= columns
}
