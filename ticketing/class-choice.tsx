// For whom is the number? The elder's answer stands first and largest.
import type { DispenserView } from '#contract/entrance-views.ts'
import { type Text, useText, useWords } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import type { Choice } from './choices-that-fit.ts'

type ClassChoiceProps = {
  readonly classes: DispenserView['classes']
  readonly onChoose: (id: string) => void
}

export function ClassChoice({ classes, onChoose }: ClassChoiceProps) {
  const text = useText()
  const words = useWords()
  const choices = classes.map(
    (one, place): Choice => ({
      id: one.id,
      name: words(one.name),
      under: underOf(one, text),
      aside: waitingText(one.waiting, text),
      isFirstAndLargest: place === 0,
    }),
  )
  return <Choices choices={choices} onChoose={onChoose} />
}

/** How many wait, in words. */
export function waitingText(waiting: number, text: Text): string {
  return waiting === 0 ? text('dispenser.nobodyWaiting') : text('dispenser.waiting', { n: waiting })
}

function underOf({ fromAgeYears, headStart }: DispenserView['classes'][number], text: Text): readonly string[] {
  return [
    fromAgeYears === null ? '' : text('dispenser.fromAge', { age: fromAgeYears }),
    headStart ? text('dispenser.priority') : '',
  ].filter((part) => part !== '')
}
