// One question, a few large answers: as many as fit, the others behind «more». Nothing scrolls, nothing slides.
import { type CSSProperties, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { type Choice, choicesThatFit, type Fit, pageOf, type Room } from './choices-that-fit.ts'
import { useDigitKeys } from './use-digit-keys.ts'

type ChoicesProps = {
  readonly choices: readonly Choice[]
  readonly onChoose: (id: string) => void
  readonly onBack?: () => void
}

export function Choices({ choices, onChoose, onBack }: ChoicesProps) {
  const text = useText()
  const [box, room] = useRoom()
  const [page, setPage] = useState(0)
  const fit = room ? choicesThatFit(room, choices) : unmeasured(choices)
  const { columns, perPage, rowsOfFirst } = fit
  const { shown, hasMore } = pageOf(choices, perPage, page)
  const isLast = hasMore && shown.at(-1) === choices.at(-1)

  const choose = useCallback(
    (place: number) => {
      const choice = shown[place]
      if (choice) onChoose(choice.id)
    },
    [shown, onChoose],
  )
  useDigitKeys(
    choose,
    useCallback(() => onBack?.(), [onBack]),
  )

  return (
    <div className="choices" ref={box} data-columns={columns} style={sizesOf(fit)}>
      {shown.map((choice, place) => (
        <ChoiceButton key={choice.id} choice={choice} place={place} rows={rowsOfFirst} onChoose={onChoose} />
      ))}
      {hasMore ? (
        <BigButton className="choice-more" onPress={() => setPage(page + 1)} icon={<Icon name="forward" />}>
          {text(isLast ? 'dispenser.first' : 'dispenser.more')}
        </BigButton>
      ) : undefined}
    </div>
  )
}

type ChoiceButtonProps = {
  readonly choice: Choice
  readonly place: number
  /** How many rows high, if it is the first and largest. */
  readonly rows: number
  readonly onChoose: (id: string) => void
}

function ChoiceButton({ choice, place, rows, onChoose }: ChoiceButtonProps): ReactNode {
  return (
    <BigButton
      className={choice.isFirstAndLargest ? 'choice choice-first' : 'choice'}
      shortcut={String(place + 1)}
      rows={choice.isFirstAndLargest ? rows : undefined}
      onPress={() => onChoose(choice.id)}
    >
      {choice.isFirstAndLargest ? <Heart /> : undefined}
      <span className="choice-name">
        {choice.name}
        {choice.under.length > 0 ? (
          <span className="choice-under">
            {choice.under.map((words) => (
              <span key={words}>{words}</span>
            ))}
          </span>
        ) : undefined}
      </span>
      <span className="choice-aside">{choice.aside}</span>
    </BigButton>
  )
}

// The sign of the house: a warm welcome beside the first answer.
function Heart() {
  return (
    <span className="choice-heart">
      <Icon name="heart" />
    </span>
  )
}

// Before the box was measured; never painted.
function unmeasured(choices: readonly Choice[]): Fit {
  return { columns: 1, rowsOfFirst: 2, perPage: Math.max(1, choices.length), textMm: 15, firstTextMm: 15 }
}

function sizesOf({ textMm, firstTextMm }: Fit): CSSProperties {
  return { '--choice-text': textMm, '--first-text': firstTextMm } as CSSProperties
}

/** The millimetres inside an element, measured before it is painted and whenever it changes. */
function useRoom() {
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room>()
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const pxPerMm = Number.parseFloat(getComputedStyle(element).getPropertyValue('--mm'))
      setRoom({ widthMm: element.clientWidth / pxPerMm, heightMm: element.clientHeight / pxPerMm })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, room] as const
}
