// What a manager has said in the hall: sent to its line, followed until it was heard, and kept by this window for the day.
import { useEffect, useState } from 'react'
import type { AnnouncementFate } from '#contract/voice-state.ts'
import { askServer } from '#ui/api.ts'
import { type Announced, isSettled, outcomeOf, type SaidLine, withSaid } from './said-today.ts'
import { type No, useHallPath } from './use-voice-settings.ts'

const LOOK_EVERY_MS = 1_000
/** A line that nobody has heard by then is not heard any more. */
const FOLLOWED_MS = 120_000
const KEPT_UNDER = 'nuanting-announced'

export type Fates = readonly (AnnouncementFate | undefined)[]
export type Announcements = {
  readonly lines: readonly SaidLine[]
  /** Of the newest line, while and after it is followed. */
  readonly fates: Fates | undefined
  /** All sentences or, after a no, those before it. */
  readonly say: (sentences: readonly Announced[]) => Promise<No | undefined>
}

/** `day` is the hall’s own; announcements of another day are gone. */
export function useAnnouncementsOf(day: string): Announcements {
  const path = `${useHallPath()}/announcements`
  const keptUnder = `${KEPT_UNDER} ${path} ${day}`
  const [lines, setLines] = useState<readonly SaidLine[]>(() => keptLines(keptUnder))
  const [followed, setFollowed] = useState<SaidLine>()
  const [fates, setFates] = useState<Fates>()

  useEffect(() => {
    if (!followed) return
    const until = Date.now() + FOLLOWED_MS
    const look = async () => {
      const found = await Promise.all(followed.calls.map((call) => fateOf(`${path}/${call}`)))
      setFates(found)
      if (isSettled(outcomeOf(found)) || Date.now() > until) clearInterval(timer)
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    void look()
    return () => clearInterval(timer)
  }, [followed, path])

  const say = async (sentences: readonly Announced[]): Promise<No | undefined> => {
    const calls: string[] = []
    for (const sentence of sentences) {
      const answer = await askServer<{ readonly call: string }>('POST', path, sentence)
      if (answer === 'no-answer') return answer
      if ('refused' in answer) return answer.refused
      calls.push(answer.given.call)
    }
    const line = { calls, at: new Date().toISOString(), sentences }
    const all = withSaid(lines, line)
    sessionStorage.setItem(keptUnder, JSON.stringify(all))
    setLines(all)
    setFates(undefined)
    setFollowed(line)
    return undefined
  }
  return { lines, fates, say }
}

async function fateOf(path: string): Promise<AnnouncementFate | undefined> {
  const answer = await askServer<AnnouncementFate>('GET', path)
  return answer !== 'no-answer' && 'given' in answer ? answer.given : undefined
}

// Our own words of this tab; another day’s stand under another name and go with the tab.
function keptLines(keptUnder: string): readonly SaidLine[] {
  const kept = sessionStorage.getItem(keptUnder)
  return kept === null ? [] : (JSON.parse(kept) as readonly SaidLine[])
}
