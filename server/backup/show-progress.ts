// Progress for the person at the terminal: one line that changes, or, into a file, a line now and then.
import type { OnProgress } from './make-backup.ts'

const EVERY_MS = 200
const EVERY_MS_IN_A_FILE = 5_000

/** Shows what is done on the error output; `end` leaves the line. */
export function showProgress(what: string): { readonly onProgress: OnProgress; readonly end: () => void } {
  const { isTTY } = process.stderr
  const everyMs = isTTY ? EVERY_MS : EVERY_MS_IN_A_FILE
  let shownAt = performance.now()
  let isShown = false
  const onProgress: OnProgress = ({ rows, files, now }) => {
    if (performance.now() - shownAt < everyMs) return
    shownAt = performance.now()
    isShown = true
    process.stderr.write(`${isTTY ? '\r\x1b[K' : ''}${what}: ${rows} rows, ${files} files (${now})${isTTY ? '' : '\n'}`)
  }
  return { onProgress, end: () => void (isShown && isTTY && process.stderr.write('\r\x1b[K')) }
}
