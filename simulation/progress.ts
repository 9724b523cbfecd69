// How far it is, on stderr: over the same line on a terminal, a line every few seconds elsewhere.
const TERMINAL_EVERY_MS = 200
const ELSEWHERE_EVERY_MS = 5_000

export type Progress = { readonly show: (text: string) => void; readonly end: () => void }

/** Begins to show progress. */
export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const everyMs = stream.isTTY ? TERMINAL_EVERY_MS : ELSEWHERE_EVERY_MS
  let shownMs = performance.now()
  let isOnLine = false
  return {
    show: (text) => {
      if (performance.now() - shownMs < everyMs) return
      shownMs = performance.now()
      stream.write(stream.isTTY ? `\r\u001b[2K${text}` : `${text}\n`)
      isOnLine = stream.isTTY
    },
    end: () => {
      if (isOnLine) stream.write('\r\u001b[2K')
    },
  }
}
