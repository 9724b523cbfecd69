// What the guide screens show besides the guides: read with its version, changed as a whole, saved at once.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { GuidePlan, PlaylistItem, Weekday } from '#contract/guides.ts'
import type { ZoneId } from '#contract/ids.ts'
import type { ShownItem } from '#contract/signage-views.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import type { Done } from './use-guides.ts'

/** When and where somebody looks ahead: `time` as 10:00. */
export type LookAt = {
  readonly zone: ZoneId
  readonly weekday: Weekday
  readonly time: string
  readonly isHoliday: boolean
}
export type Playing = { readonly playlist?: string; readonly items: readonly ShownItem[] }

export type Plan = {
  /** Undefined until the first answer. */
  readonly plan: GuidePlan | undefined
  readonly trouble: Done
  /** Saves what `change` makes of the newest plan; when somebody else was faster, reads theirs and says so. */
  readonly save: (change: (plan: GuidePlan) => GuidePlan) => Promise<Done>
  /** What a zone would show then; undefined when there was no answer. */
  readonly lookAhead: (plan: GuidePlan, at: LookAt) => Promise<Playing | undefined>
  /** The address of a picture or film. */
  readonly fileAt: (file: string) => string
  /** Where the bytes of a new one go. */
  readonly uploadTo: string
}

type Known = { readonly plan: GuidePlan; readonly etag: string }

/** The plan of this page's hall. */
export function usePlan(): Plan {
  const hall = `/api/halls/${encodeURIComponent(useHall())}`
  const path = `${hall}/guide-plan`
  const [known, setKnown] = useState<Known>()
  // What is undone was removed some versions ago: it is laid upon the newest, not upon the one of that time.
  const newest = useRef<Known>(undefined)
  const [trouble, setTrouble] = useState<Done>()

  const look = useCallback(async () => {
    const answer = await askServer<GuidePlan>('GET', path)
    if (answer === 'no-answer') return setTrouble(answer)
    if ('refused' in answer) return setTrouble(answer.refused)
    setTrouble(undefined)
    newest.current = { plan: answer.given, etag: answer.etag ?? '' }
    setKnown(newest.current)
  }, [path])
  useEffect(() => void look(), [look])

  const save = async (change: (plan: GuidePlan) => GuidePlan): Promise<Done> => {
    const before = newest.current
    if (!before) return 'no-answer'
    const answer = await askServer<GuidePlan>('PUT', path, change(before.plan), { 'if-match': before.etag })
    if (answer === 'no-answer') return answer
    if ('given' in answer) {
      newest.current = { plan: answer.given, etag: answer.etag ?? '' }
      setKnown(newest.current)
      return undefined
    }
    if (answer.refused.code === 'changed-meanwhile') await look()
    return answer.refused
  }

  return {
    plan: known?.plan,
    trouble,
    save,
    lookAhead: useCallback(
      async (plan, at) => {
        const answer = await askServer<Playing>('POST', `${path}/preview`, { plan, ...at })
        return answer !== 'no-answer' && 'given' in answer ? answer.given : undefined
      },
      [path],
    ),
    fileAt: (file) => `${hall}/media/${file}`,
    uploadTo: `${hall}/media`,
  }
}

/** The items of all playlists that show this one; a playlist never loses its last item by this. */
export function withoutItem(plan: GuidePlan, isThis: (item: PlaylistItem) => boolean): GuidePlan {
  const playlists = plan.playlists.map((list) => {
    const items = list.items.filter((item) => !isThis(item))
    return items.length === 0 ? list : { ...list, items }
  })
  return { ...plan, playlists }
}
