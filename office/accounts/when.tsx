// A time on the wall of the hall, and how long ago it was.
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

type WhenProps = { readonly at: string; readonly timeZone: string | undefined; readonly seconds?: boolean }

/** Day and time, to the minute or to the second. */
export function When({ at, timeZone, seconds = false }: WhenProps) {
  const { language } = useLanguage()
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: seconds ? 'medium' : 'short',
    ...(timeZone && { timeZone }),
  })
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
