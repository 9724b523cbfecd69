// A picture or film on its way to the server, with its progress. `fetch` cannot tell how much has gone, so this is XHR.
import { MEDIA_BYTES_MAX, MEDIA_TYPES, type MediaType } from '#contract/guide-limits.ts'

/** A file that no byte has come back about for this long is lost. */
const SILENT_MS_MAX = 60_000
const MEGABYTE = 1024 * 1024

export type Uploaded = { readonly file: string } | 'no-answer' | 'stopped' | { readonly refused: string }
export type Wrong =
  | { readonly what: 'type' }
  | { readonly what: 'size'; readonly megabytes: number; readonly megabytesMax: number }

/** The kind of a file; undefined for what the screens cannot show. */
export function mediaType({ type }: File): MediaType | undefined {
  return (Object.keys(MEDIA_TYPES) as MediaType[]).find((one) => one === type)
}

/** What is wrong with a file before a byte of it is sent; undefined when nothing is. */
export function wrongWith(file: File): Wrong | undefined {
  const type = mediaType(file)
  if (!type) return { what: 'type' }
  const bytesMax = MEDIA_BYTES_MAX[type]
  if (file.size <= bytesMax) return undefined
  return { what: 'size', megabytes: Math.ceil(file.size / MEGABYTE), megabytesMax: bytesMax / MEGABYTE }
}

/** Sends a file; `onProgress` hears the part of it that has gone, from 0 to 1. */
export function upload(
  to: string,
  file: File,
  onProgress: (part: number) => void,
  stop: AbortSignal,
): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let silence = setTimeout(() => request.abort(), SILENT_MS_MAX)
    const end = (result: Uploaded) => {
      clearTimeout(silence)
      resolve(result)
    }
    request.open('POST', to)
    request.setRequestHeader('content-type', file.type)
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(silence)
      silence = setTimeout(() => request.abort(), SILENT_MS_MAX)
      onProgress(total > 0 ? loaded / total : 0)
    }
    request.onload = () => end(answerOf(request))
    request.onerror = () => end('no-answer')
    request.onabort = () => end(stop.aborted ? 'stopped' : 'no-answer')
    stop.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function answerOf({ responseText }: XMLHttpRequest): Uploaded {
  const answer = readJson(responseText)
  if (typeof answer !== 'object' || answer === null) return 'no-answer'
  if ('file' in answer && typeof answer.file === 'string') return { file: answer.file }
  return 'code' in answer && typeof answer.code === 'string' ? { refused: answer.code } : 'no-answer'
}

// A proxy in between may answer with HTML.
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
