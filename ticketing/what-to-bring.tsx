// What to bring for the services of one's own number, from the hall's guides: there is still time to ask for it at home.
import { useEffect, useState } from 'react'
import { guideWordsIn, publicSentences } from '#contract/guide-text.ts'
import type { Guide } from '#contract/guides.ts'
import type { ServiceId } from '#contract/ids.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import { useLanguage, useText } from '#ui/language.ts'

const LOOK_AGAIN_MS = 30_000

/** Nothing at all where no guide explains any of these services. */
export function WhatToBring({ services }: { readonly services: readonly ServiceId[] }) {
  const text = useText()
  const { language } = useLanguage()
  const guides = useGuides()
  const those = guides.filter(({ service }) => service !== undefined && services.includes(service))
  const parts = those.map(({ id, title, bring }) => ({
    id,
    title: guideWordsIn(title, language),
    sentences: publicSentences(guideWordsIn(bring, language)),
  }))
  const told = parts.filter(({ sentences }) => sentences.length > 0)
  if (told.length === 0) return undefined
  return (
    <section className="own-ticket-bring" aria-labelledby="bring">
      <h2 id="bring">{text('ownTicket.bring')}</h2>
      {told.map(({ id, title, sentences }) => (
        <div key={id}>
          {told.length > 1 ? <h3>{title}</h3> : undefined}
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence.text}>
                {sentence.text}
                {sentence.isLocal ? <small> {text('ownTicket.asLocally')}</small> : undefined}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

// Read once; again only for as long as the server does not answer.
function useGuides(): readonly Guide[] {
  const path = `/api/halls/${encodeURIComponent(useHall())}/guides`
  const [guides, setGuides] = useState<readonly Guide[]>()
  useEffect(() => {
    if (guides) return
    let isGone = false
    const look = async () => {
      const answer = await askServer<{ readonly items: readonly Guide[] }>('GET', path)
      if (!isGone && answer !== 'no-answer' && 'given' in answer) setGuides(answer.given.items)
    }
    void look()
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [path, guides])
  return guides ?? []
}
