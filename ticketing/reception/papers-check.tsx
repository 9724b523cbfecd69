// 材料预检 (measures.md row 44): what the guide of this service says to bring, ticked off with the visitor. Only whether
// all of it is there goes to the hall; the ticks are for the conversation.
import { useState } from 'react'
import type { ServiceId } from '#contract/ids.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { toBringFor, useGuides } from '../use-guides.ts'

type PapersCheckProps = {
  readonly services: readonly ServiceId[]
  /** What was found before; undefined when nobody looked. */
  readonly complete: boolean | undefined
  readonly isDisabled?: boolean
  readonly onChecked: (complete: boolean) => void
}

export function PapersCheck({ services, complete, isDisabled, onChecked }: PapersCheckProps) {
  const text = useText()
  const { language } = useLanguage()
  const lists = toBringFor(useGuides(), services, language)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const papers = lists.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text))
  const isAll = papers.length > 0 && papers.every((paper) => ticked.includes(paper))
  const tick = (paper: string, isThere: boolean) =>
    setTicked(isThere ? [...ticked, paper] : ticked.filter((one) => one !== paper))
  return (
    <fieldset className="rec-papers">
      <legend>{text('reception.papersAsk')}</legend>
      {papers.length > 0 ? (
        <ul className="rec-ticks">
          {lists.flatMap(({ id, sentences }) =>
            sentences.map((sentence) => (
              <li key={`${id} ${sentence.text}`}>
                <label>
                  <input
                    type="checkbox"
                    checked={ticked.includes(sentence.text)}
                    onChange={({ target }) => tick(sentence.text, target.checked)}
                  />
                  <span>
                    {sentence.text}
                    {sentence.isLocal ? <small> {text('ownTicket.asLocally')}</small> : undefined}
                  </span>
                </label>
              </li>
            )),
          )}
        </ul>
      ) : undefined}
      <BigButton
        tone={isAll && complete !== true ? 'go' : 'plain'}
        isOn={complete === true}
        isDisabled={isDisabled}
        onPress={() => onChecked(true)}
      >
        {text('reception.papersComplete')}
      </BigButton>
      <BigButton isOn={complete === false} isDisabled={isDisabled} onPress={() => onChecked(false)}>
        {text('reception.papersIncomplete')}
      </BigButton>
    </fieldset>
  )
}
