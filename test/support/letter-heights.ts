// How high the letters of a page really are: digits by the ink of the font that was loaded, Chinese by the square of the
// character, both as they stand on the screen after every style and transform.
import type { Page } from '@playwright/test'

/** One piece of text. `digitPx`: the ink of its lowest digit, where it has any; `emPx`: the square of its characters. */
export type LetterPiece = {
  readonly text: string
  readonly hasHanzi: boolean
  readonly digitPx?: number
  readonly emPx: number
}

/** Every piece of text that can be seen now and is not for the staff alone. */
export async function letterPieces(page: Page): Promise<readonly LetterPiece[]> {
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(measureLetters)
}

// Runs in the page: everything it needs stands inside.
function measureLetters(): readonly LetterPiece[] {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) throw new Error('This browser cannot measure text')
  const pieces: LetterPiece[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (!parent || text === '' || parent.closest('.staff-sign, .visually-hidden')) continue
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width < 1 || box.height < 1) continue

    const { fontStyle, fontWeight, fontSize, fontFamily, fontFeatureSettings } = getComputedStyle(parent)
    if (fontFeatureSettings === '') throw new Error('No computed style')
    const scale = parent instanceof HTMLElement ? parent.getBoundingClientRect().height / parent.offsetHeight : 1
    const isScaled = Number.isFinite(scale) && Math.abs(scale - 1) > 0.01
    const factor = isScaled ? scale : 1
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
    const inks = (text.match(/\d/g) ?? []).map((digit) => {
      const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(digit)
      return actualBoundingBoxAscent + actualBoundingBoxDescent
    })
    pieces.push({
      text,
      hasHanzi: /\p{Script=Han}/u.test(text),
      ...(inks.length > 0 && { digitPx: Math.min(...inks) * factor }),
      emPx: Number.parseFloat(fontSize) * factor,
    })
  }
  return pieces
}
