// The names of counters, services and classes, as the hall calls them.
import { useEffect, useState } from 'react'
import type { PublicHall } from '#contract/settings.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import { useWords } from '#ui/language.ts'

/** Names by id; the id itself where the hall has none any more, and nothing for nothing. */
export function usePlaces() {
  const hall = useHall()
  const words = useWords()
  const [known, setKnown] = useState<PublicHall>()
  useEffect(() => {
    void askServer<PublicHall>('GET', `/api/halls/${encodeURIComponent(hall)}`).then((answer) => {
      if (answer !== 'no-answer' && 'given' in answer) setKnown(answer.given)
    })
  }, [hall])
  const nameIn = (list: 'counters' | 'services') => (id: string | undefined) => {
    const name = known?.[list].find((one) => one.id === id)?.name
    return name ? words(name) : (id ?? '')
  }
  return {
    counter: nameIn('counters'),
    service: nameIn('services'),
    isKnown: known !== undefined,
    /** A class that names an age is meant for elders. */
    isElder: (id: string) => known?.classes.some((one) => one.id === id && one.fromAgeYears !== null) ?? false,
  }
}
