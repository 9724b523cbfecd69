// Paper of A4 as PDF. Laying out Chinese text takes a tenth of a second or more, in which no press could be answered:
// a thread of its own does it, started when it is needed and ended when nothing came for a while.
import { Worker } from 'node:worker_threads'
import type { Content } from 'pdfmake'
import type { Language } from '#contract/ids.ts'

export const MM_PT = 72 / 25.4
/** A4 upright, and what stays free at each side. */
export const PAGE_PT = 210 * MM_PT
export const MARGIN_PT = 18 * MM_PT

/** Upright; a sheet without one is A4. */
export type PaperSize = 'A4' | 'A3'

/** A sheet as plain data, so that it can go to another thread. */
export type Sheet = {
  readonly title: string
  readonly language: Language
  readonly paper?: PaperSize
  /** Content of pdfmake without any function in it. */
  readonly content: Content
  /** Stands at the foot of each page, and beside it the page: `{page}` and `{pages}` are filled in. */
  readonly footer: string
  readonly pageNumber: string
  readonly footerPt: number
  readonly bodyPt: number
}

/** The bytes of the PDF, or in a few words why there are none. */
export type PdfResult =
  | { readonly ok: true; readonly pdf: Buffer }
  | { readonly ok: false; readonly trouble: 'too-many' | 'too-slow' | 'failed'; readonly why?: string }

export type PdfMaker = {
  /** Sheets are made one after the other. */
  readonly make: (sheet: Sheet) => Promise<PdfResult>
  readonly close: () => Promise<void>
}

/** What comes to the thread, and what it sends back. */
export type PdfTask = { readonly task: number; readonly sheet: Sheet }
export type PdfDone = { readonly task: number } & ({ readonly pdf: Uint8Array } | { readonly why: string })

const SHEETS_WAITING_MAX = 50
/** A guide takes a tenth of a second, a long report some seconds. */
const SHEET_WAIT_MS = 30_000
/** The fonts take some 100 MB of memory; they are let go when nobody prints. */
const IDLE_MS = 60_000

type Waiting = { readonly task: PdfTask; readonly tell: (result: PdfResult) => void }

/** Opens the maker; its thread starts with the first sheet. `idleMs` is how long it waits for the next one. */
export function openPdfMaker({ idleMs = IDLE_MS }: { readonly idleMs?: number } = {}): PdfMaker {
  const line: Waiting[] = []
  let thread: Worker | undefined
  let now: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let tasks = 0
  return { make, close }

  function make(sheet: Sheet): Promise<PdfResult> {
    if (line.length >= SHEETS_WAITING_MAX) return Promise.resolve({ ok: false, trouble: 'too-many' })
    tasks += 1
    const task = { task: tasks, sheet }
    return new Promise((tell) => {
      line.push({ task, tell })
      if (!now) next()
    })
  }

  function next(): void {
    clearTimeout(timer)
    now = line.shift()
    if (!now) {
      timer = setTimeout(() => void endThread(), idleMs).unref()
      return
    }
    timer = setTimeout(() => giveUp({ ok: false, trouble: 'too-slow' }), SHEET_WAIT_MS)
    thread ??= startThread()
    thread.postMessage(now.task)
  }

  function startThread(): Worker {
    const started = new Worker(new URL('./pdf-thread.ts', import.meta.url))
    started.unref()
    started.on('message', (done: PdfDone) => {
      if (done.task !== now?.task.task) return
      const { tell } = now
      tell('pdf' in done ? { ok: true, pdf: Buffer.from(done.pdf) } : { ok: false, trouble: 'failed', why: done.why })
      next()
    })
    started.on('error', ({ message }: Error) => {
      if (thread === started) giveUp({ ok: false, trouble: 'failed', why: message })
    })
    return started
  }

  // Nobody knows what the thread is about: the next sheet gets a new one.
  function giveUp(result: PdfResult): void {
    const given = now
    void endThread()
    given?.tell(result)
    next()
  }

  async function endThread(): Promise<void> {
    const ending = thread
    thread = undefined
    await ending?.terminate()
  }

  async function close(): Promise<void> {
    const left = [...(now ? [now] : []), ...line.splice(0)]
    now = undefined
    clearTimeout(timer)
    await endThread()
    for (const { tell } of left) tell({ ok: false, trouble: 'failed', why: 'The server closes.' })
  }
}
