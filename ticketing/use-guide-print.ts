// A guide on slip paper: asked of the server, and what became of it.
import { useState } from 'react'
import type { DeviceId, Language } from '#contract/ids.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'

type Outcome = 'printed' | 'sent' | 'not-sent' | 'unknown' | 'printing'
export type GuidePrint = 'not-asked' | 'printing' | 'printed' | 'failed'

/** Prints guides; a paired dispenser needs to name no printer. One at a time: a second press while one prints does nothing. */
export function useGuidePrint() {
  const hall = useHall()
  const [said, setSaid] = useState<{ readonly guide: string; readonly state: GuidePrint }>()
  const print = async (guide: string, language: Language, printer?: DeviceId) => {
    if (said?.state === 'printing') return
    setSaid({ guide, state: 'printing' })
    const path = `/api/halls/${encodeURIComponent(hall)}/guides/${encodeURIComponent(guide)}/print`
    const answer = await askServer<{ readonly outcome: Outcome }>('POST', path, {
      language,
      ...(printer && { printer }),
    })
    const outcome = answer !== 'no-answer' && 'given' in answer ? answer.given.outcome : 'not-sent'
    setSaid({ guide, state: stateAfter(outcome) })
  }
  return { print, stateOf: (guide: string): GuidePrint => (said?.guide === guide ? said.state : 'not-asked') }
}

// One that waits behind other slips will come: it is no failure.
function stateAfter(outcome: Outcome): GuidePrint {
  return outcome === 'not-sent' || outcome === 'unknown' ? 'failed' : 'printed'
}
