// What to bring, from the hall's guides: the visitor reads it on a phone, the guide at the door ticks it off.
import { useEffect, useState } from 'react'
import { guideWordsIn, publicSentences } from '#contract/guide-text.ts'
import type { Guide } from '#contract/guides.ts'
import type { Language, ServiceId } from '#contract/ids.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'

const LOOK_AGAIN_MS = 30_000

/** What one guide says must be brought; one sentence a paper. */
export type ToBring = {
  readonly id: string
  readonly title: string
  readonly sentences: ReturnType<typeof publicSentences>
}

/** What to bring for these services; nothing where no guide explains any of them. */
export function toBringFor(
  guides: readonly Guide[],
  services: readonly ServiceId[],
  language: Language,
): readonly ToBring[] {
  return guides
    .filter(({ service }) => service !== undefined && services.includes(service))
    .map(({ id, title, bring }) => ({
      id,
      title: guideWordsIn(title, language),
      sentences: publicSentences(guideWordsIn(bring, language)),
    }))
    .filter(({ sentences }) => sentences.length > 0)
}

/** What the last part of this page that asked was told: the next one begins with it, and nothing jumps when it looks anew. */
const lastTold = new Map<string, readonly Guide[]>()

/** The hall's guides. Read once by each part; again only for as long as the server does not answer. */
export function useGuides(): readonly Guide[] {
  const path = `/api/halls/${encodeURIComponent(useHall())}/guides`
  const [guides, setGuides] = useState(() => lastTold.get(path))
  const [isRead, setIsRead] = useState(false)
  useEffect(() => {
    if (isRead) return
    let isGone = false
    const look = async () => {
      const answer = await askServer<{ readonly items: readonly Guide[] }>('GET', path)
      if (isGone || answer === 'no-answer' || 'refused' in answer) return
      lastTold.set(path, answer.given.items)
      setGuides(answer.given.items)
      setIsRead(true)
    }
    void look()
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [path, isRead])
  return guides ?? []
}
