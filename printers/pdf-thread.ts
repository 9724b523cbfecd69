// The thread that lays out sheets: pdfmake with Noto Sans SC, of which only the letters of the sheet go into the file.
// It reads its two fonts and nothing else, neither from the disk nor from the network.
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import pdfmake, { type Content } from 'pdfmake'
import { MARGIN_PT, MM_PT, type PdfDone, type PdfTask, type Sheet } from './pdf.ts'

/** From the last line of a page to its foot. */
const FOOT_GAP_PT = 3 * MM_PT
/** numbers.md B0: lines 1.5 sizes apart. The font's own height is 1.448 sizes, and pdfmake multiplies that. */
const LINE_PER_FONT_HEIGHT = 1.5 / 1.448

const find = createRequire(import.meta.url).resolve
const normal = find('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const bold = find('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')
pdfmake.setFonts({ Noto: { normal, bold, italics: normal, bolditalics: bold } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold)

parentPort?.on('message', ({ task, sheet }: PdfTask) => {
  const send = (done: PdfDone) => parentPort?.postMessage(done)
  toPdf(sheet).then(
    (pdf) => send({ task, pdf }),
    (error: unknown) => send({ task, why: error instanceof Error ? error.message : String(error) }),
  )
})

async function toPdf(sheet: Sheet): Promise<Buffer> {
  const { title, language, paper = 'A4', content, footer, pageNumber, footerPt, bodyPt } = sheet
  const marginPt = MARGIN_PT * (paper === 'A3' ? Math.SQRT2 : 1)
  const pdf = pdfmake.createPdf({
    pageSize: paper,
    pageMargins: [marginPt, marginPt, marginPt, marginPt + footerPt * 1.5 + FOOT_GAP_PT],
    info: { title },
    language: language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: 'Noto', fontSize: bodyPt, lineHeight: LINE_PER_FONT_HEIGHT, color: 'black' },
    content,
    footer: (page, pages): Content => ({
      margin: [marginPt, FOOT_GAP_PT, marginPt, 0],
      fontSize: footerPt,
      columns: [
        { text: footer, width: '*' },
        { text: pageNumber.replace('{page}', `${page}`).replace('{pages}', `${pages}`), width: 'auto' },
      ],
    }),
  })
  return pdf.getBuffer()
}
