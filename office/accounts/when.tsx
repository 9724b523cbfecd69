// A time on the wall of the hall.
import { useEffect, useState } from 'react'
import { askServer } from '#ui/api.ts'
import { useLanguage } from '#ui/language.ts'
import { useHallPath } from '../settings/use-settings.ts'

/** The hall's time zone; this machine's own until it is known. */
export function useTimeZone(): string | undefined {
  const path = useHallPath()
  const [timeZone, setTimeZone] = useState<string>()
  useEffect(() => {
    void askServer<{ readonly timeZone: string }>('GET', path).then((answer) => {
      if (answer !== 'no-answer' && 'given' in answer) setTimeZone(answer.given.timeZone)
    })
  }, [path])
  return timeZone
}

type WhenProps = {
  readonly at: string
  readonly timeZone: string | undefined
  /** `near`: within a day from now, so without the year; `exact`: to the second. */
  readonly as?: 'near' | 'exact'
}

const NEAR = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false } as const

/** Day and time on the hall's wall. */
export function When({ at, timeZone, as }: WhenProps) {
  const { language } = useLanguage()
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...(as === 'near' ? NEAR : { dateStyle: 'medium', timeStyle: as === 'exact' ? 'medium' : 'short' }),
    ...(timeZone && { timeZone }),
  })
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
