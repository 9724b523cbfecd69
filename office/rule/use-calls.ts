// Today's calls over HTTP: read once, and then only what is new.
import { useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { PublicHall } from '#contract/settings.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import { type CallLog, EMPTY_LOG, type JournalLine, readOn } from './call-log.ts'

const LOOK_EVERY_MS = 5_000

type No = Problem | 'no-answer'
type Page = { readonly day: string; readonly items: readonly JournalLine[]; readonly next?: number }
type Colleague = { readonly id: string; readonly name: string }
type Today = { readonly day: string; readonly log: CallLog; readonly trouble?: No }

/** What the names of a call table need. */
export type Names = { readonly hall?: PublicHall; readonly nameByStaff: ReadonlyMap<string, string> }
export type Calls = Names & { readonly log: CallLog; readonly trouble: No | undefined }

/** Looks every 5 s for what is new. */
export function useCalls(): Calls {
  const path = `/api/halls/${encodeURIComponent(useHall())}`
  const [today, setToday] = useState<Today>({ day: '', log: EMPTY_LOG })
  const [names, setNames] = useState<Names>({ nameByStaff: new Map() })

  useEffect(() => {
    let isGone = false
    let read: Today = { day: '', log: EMPTY_LOG }
    let isLooking = false
    const look = async () => {
      if (isLooking) return
      isLooking = true
      read = await readNew(path, read)
      isLooking = false
      if (!isGone) setToday(read)
    }
    void readNames(path).then((known) => !isGone && setNames(known))
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [path])

  return { ...names, log: today.log, trouble: today.trouble }
}

async function readNew(path: string, from: Today): Promise<Today> {
  let { day, log } = from
  for (;;) {
    const answer = await askServer<Page>('GET', `${path}/events?after=${log.position}`)
    if (answer === 'no-answer') return { day, log, trouble: answer }
    if ('refused' in answer) return { day, log, trouble: answer.refused }
    const { given } = answer
    // After midnight the journal begins again.
    const isNewDay = day !== '' && day !== given.day
    log = isNewDay ? EMPTY_LOG : readOn(log, given.items)
    day = given.day
    if (given.next === undefined && !isNewDay) return { day, log }
  }
}

async function readNames(path: string): Promise<Names> {
  const [hall, staff] = await Promise.all([
    askServer<PublicHall>('GET', path),
    askServer<{ readonly items: readonly Colleague[] }>('GET', `${path}/staff`),
  ])
  const colleagues = staff !== 'no-answer' && 'given' in staff ? staff.given.items : []
  return {
    ...(hall !== 'no-answer' && 'given' in hall && { hall: hall.given }),
    nameByStaff: new Map(colleagues.map(({ id, name }) => [id, name])),
  }
}
