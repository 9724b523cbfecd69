// What to bring for the services of one's own number, from the hall's guides: there is still time to ask for it at home.
import type { ServiceId } from '#contract/ids.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { toBringFor, useGuides } from './use-guides.ts'

/** Nothing at all where no guide explains any of these services. */
export function WhatToBring({ services }: { readonly services: readonly ServiceId[] }) {
  const text = useText()
  const { language } = useLanguage()
  const told = toBringFor(useGuides(), services, language)
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
