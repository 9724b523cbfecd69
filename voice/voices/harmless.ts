// Pure.

/** A text without what a synthesiser could take for an order: control signs, [[…]] of espeak-ng and of macOS. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}[\]]/gu, ' ').trim()
}
