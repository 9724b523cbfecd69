// Guides as PDF: each made once for as long as it stays as it is.
import { createHash } from 'node:crypto'
import type { Guide } from '#contract/guides.ts'
import type { Language } from '#contract/ids.ts'
import { guideSheet, type SheetHall } from '#printers/guide-sheet.ts'
import type { PdfMaker, PdfResult, Sheet } from '#printers/pdf.ts'

/** 40 kB each: all guides of a hall in two languages, a few times over. */
const PAPERS_KEPT_MAX = 200

export type GuidePaper = { readonly etag: string; readonly pdf: () => Promise<PdfResult> }
export type GuidePapers = (guide: Guide, hall: SheetHall, language: Language) => GuidePaper

/** The papers of this server. Two who ask for the same at once wait for the same. */
export function openGuidePapers(maker: PdfMaker): GuidePapers {
  const kept = new Map<string, Promise<PdfResult>>()
  return (guide, hall, language) => {
    const sheet = guideSheet(guide, hall, language)
    const etag = `"${createHash('sha256').update(JSON.stringify(sheet)).digest('base64url').slice(0, 22)}"`
    return { etag, pdf: () => kept.get(etag) ?? makeAndKeep(etag, sheet) }
  }

  function makeAndKeep(etag: string, sheet: Sheet): Promise<PdfResult> {
    const making = maker.make(sheet).then((result) => {
      if (!result.ok) kept.delete(etag)
      return result
    })
    kept.set(etag, making)
    const [oldest] = kept.keys()
    if (kept.size > PAPERS_KEPT_MAX && oldest !== undefined) kept.delete(oldest)
    return making
  }
}
