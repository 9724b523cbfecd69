// Small complete examples for the tests of paper.
import type { PrinterDevice } from '#contract/devices.ts'
import type { TextLine } from '#printers/slip-line.ts'
import type { SlipContent } from '#printers/ticket-slip.ts'

/** What stands on an elder's first slip. */
export const ELDER_SLIP: SlipContent = {
  hallName: { zh: '桂林市社会保险事业管理中心', en: 'Guilin Social Insurance Centre' },
  number: '老001',
  className: { zh: '老年人专号', en: 'Elder ticket' },
  serviceNames: [{ zh: '社会保险参保登记', en: 'Social insurance registration' }],
  issuedAt: '11月22日 09:12',
  ahead: 3,
  lowMinutes: 10,
  highMinutes: 15,
  waitPlace: { zh: '一楼等候区', en: 'Ground floor' },
  rule: { zh: '老年人提前15分钟排队，普通号最多让10次。', en: 'Elders are placed 15 minutes ahead.' },
  phone: '12333',
  url: 'https://hall.example/t/k3m9x2p7qa',
  copy: 1,
}

/** A printer as the office writes it down. */
export const PRINTER: PrinterDevice = {
  kind: 'printer',
  name: '入口取号机',
  address: 'tcp://192.168.1.20:9100',
  paper: 80,
  text: 'gb18030',
  acknowledge: 'epson',
}

/** One line of double size, at the left. */
export function textLine(text: string, change: Partial<TextLine> = {}): TextLine {
  return { kind: 'text', text, wide: 2, high: 2, align: 'left', bold: false, ...change }
}
