// A file from the server saved on this machine, with a «no» that can be told: a plain link would show it as raw text.
import type { Problem } from '#contract/answers.ts'
import { refusalOf } from './api.ts'

const ANSWER_WAIT_MS = 60_000

export type Saved = 'saved' | 'no-answer' | { readonly refused: Problem }

/** Fetches with the page's own cookie and saves under `name`. Never throws. */
export async function saveFile(path: string, name: string): Promise<Saved> {
  const signal = AbortSignal.timeout(ANSWER_WAIT_MS)
  const response = await fetch(path, { credentials: 'same-origin', signal }).catch(() => undefined)
  if (!response) return 'no-answer'
  if (!response.ok) return { refused: await refusalOf(response) }
  const file = await response.blob().catch(() => undefined)
  if (!file) return 'no-answer'
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
  return 'saved'
}
