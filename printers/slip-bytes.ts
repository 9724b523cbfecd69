// A slip as the bytes of one particular printer: from its own letters where it has them, drawn where it has none.
import type { PrinterDevice } from '#contract/devices.ts'
import { isInRom } from './chinese-bytes.ts'
import { type PrintLine, toEscPos } from './escpos.ts'
import { drawText } from './raster-text.ts'
import type { SlipLine, TextLine } from './slip-line.ts'
import { printable } from './wrap-text.ts'

/**
 * The bytes for a printer with this paper, text and acknowledgement.
 * `onMissing` hears of characters that no font has (printed as 〓), for the log: characters only, never a name.
 */
export async function slipBytes(
  lines: readonly SlipLine[],
  { paper, text, acknowledge }: Pick<PrinterDevice, 'paper' | 'text' | 'acknowledge'>,
  onMissing: (characters: readonly string[]) => void = () => undefined,
): Promise<Buffer> {
  const rare = lines.filter((line) => line.kind === 'text' && (text === 'raster' || !isFromRom(line)))
  if (rare.length === 0) return toEscPos(lines, paper, acknowledge)
  const drawn = await drawText(rare as readonly TextLine[], paper, onMissing)
  const asPrinted = lines.map((line): PrintLine => {
    const dots = drawn[rare.indexOf(line)]
    return dots ? { kind: 'dots', dots } : line
  })
  return toEscPos(asPrinted, paper, acknowledge)
}

function isFromRom({ text }: TextLine): boolean {
  return [...printable(text)].every(isInRom)
}
