// Measures what a browser really shows, in millimetres: letter heights, targets, gaps, and what is cut off (numbers.md B0).
import type { Page } from '@playwright/test'

/** One piece of text and its size: the em of its font. */
export type MeasuredText = { readonly text: string; readonly emMm: number }

/** One thing to press. `topShare`: where its upper edge is, from 0 (top of the glass) to 1. */
export type MeasuredTarget = {
  readonly name: string
  readonly widthMm: number
  readonly heightMm: number
  readonly topShare: number
}

export type Measured = {
  readonly texts: readonly MeasuredText[]
  readonly targets: readonly MeasuredTarget[]
  /** The smallest gap between two targets; Infinity with fewer than two. */
  readonly gapMm: number
  /** Texts that stick out of their box or of the glass. */
  readonly cutOff: readonly string[]
  readonly scrolls: boolean
}

/** Everything visible on `page` now; a dialog that is open hides what is behind it. `pxPerMm`: CSS pixels. */
export async function measure(page: Page, pxPerMm: number): Promise<Measured> {
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(measureDocument, pxPerMm)
}

// Runs in the page: everything it needs stands inside.
function measureDocument(pxPerMm: number): Measured {
  const root = document.querySelector('dialog[open]') ?? document.body
  const boxOf = (node: Node): DOMRect => {
    const range = document.createRange()
    range.selectNodeContents(node)
    return range.getBoundingClientRect()
  }
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 2
  const wordsOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()

  const pieces: { text: string; box: DOMRect; parent: Element }[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent?.trim()
    if (parent && text && isShown(parent)) pieces.push({ text, box: boxOf(node), parent })
  }

  const pressable = 'button, a[href], input, select, textarea, summary, [role="button"]'
  const targets = Array.from(root.querySelectorAll(pressable))
    .filter(isShown)
    .map((element) => ({ name: wordsOf(element), box: element.getBoundingClientRect() }))
  const gaps = targets.flatMap(({ box: a }, at) =>
    targets.slice(at + 1).map(({ box: b }) => {
      const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
      const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
      return Math.max(across, down)
    }),
  )

  const sticksOut = ({ box, parent }: { box: DOMRect; parent: Element }): boolean => {
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) return true
    for (let around: Element | null = parent; around && around !== root; around = around.parentElement) {
      const frame = around.getBoundingClientRect()
      const hides = getComputedStyle(around).overflow !== 'visible' || around.matches('button, .paper-slip')
      // Line boxes reach a little beyond the letters in them.
      const slack = 0.25 * Number.parseFloat(getComputedStyle(parent).fontSize)
      if (hides && (box.right > frame.right + 1 || box.left < frame.left - 1)) return true
      if (hides && (box.bottom > frame.bottom + slack || box.top < frame.top - slack)) return true
    }
    return false
  }

  return {
    texts: pieces.map(({ text, parent }) => ({
      text,
      emMm: Number.parseFloat(getComputedStyle(parent).fontSize) / pxPerMm,
    })),
    targets: targets.map(({ name, box }) => ({
      name,
      widthMm: box.width / pxPerMm,
      heightMm: box.height / pxPerMm,
      topShare: box.top / innerHeight,
    })),
    gapMm: Math.min(...gaps.map((gap) => gap / pxPerMm)),
    cutOff: pieces.filter(sticksOut).map(({ text }) => text),
    scrolls: document.documentElement.scrollHeight > innerHeight + 1,
  }
}
