// What a new printer prints first: is it the right one, do both scripts come out, in all sizes, and can it draw?
import type { PrinterDevice } from '#contract/devices.ts'
import { PAPERS, type Scale, type SlipLine } from './slip-line.ts'
import { columnsOf, wrapText } from './wrap-text.ts'

const SIZES: readonly Scale[] = [1, 2, 3, 4, 5, 6, 7, 8]

/** What the QR code of the page says. */
export const TEST_PAGE_CODE = 'NUANTING TEST PAGE'

/** The lines of a test page, which say what each of them proves. The rare characters are 䶮, of GB 18030, and 𠮷. */
export function testPage(printer: PrinterDevice): readonly SlipLine[] {
  const line = (text: string, scale: Scale = 2): readonly SlipLine[] =>
    wrapText(text, Math.floor(PAPERS[printer.paper].columns / scale)).map((part) => ({
      kind: 'text',
      text: part,
      wide: scale,
      high: scale,
      align: 'left',
      bold: false,
    }))
  return [
    ...line('测试页 TEST PAGE', 3),
    ...line(printer.name),
    ...line(printer.address, 1),
    ...line(`${printer.paper}mm ${printer.text} ${printer.acknowledge}`),
    { kind: 'gap' },
    ...line('中文正常吗？ Is the English right?'),
    ...line('边到边 edge to edge:', 1),
    ...line(ruler(PAPERS[printer.paper].columns), 1),
    { kind: 'gap' },
    ...SIZES.flatMap((scale) => line(`老${scale}`, scale)),
    { kind: 'gap' },
    ...line('生僻字 rare: 张䶮 李𠮷 ￥'),
    { kind: 'gap' },
    ...line('扫码 scan:'),
    { kind: 'gap' },
    { kind: 'qr', text: TEST_PAGE_CODE, moduleDots: 6 },
  ]
}

function ruler(columns: number): string {
  const numbers = '1234567890'.repeat(Math.ceil(columns / 10))
  return numbers.slice(0, columns - columnsOf('|')).concat('|')
}
