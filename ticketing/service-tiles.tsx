// What is offered now, and how many wait for it.
import type { DispenserView } from '#contract/entrance-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import { waitingText } from './class-choice.tsx'

type ServiceTilesProps = {
  readonly services: DispenserView['services']
  readonly onChoose: (id: string) => void
  readonly onBack: () => void
}

export function ServiceTiles({ services, onChoose, onBack }: ServiceTilesProps) {
  const text = useText()
  const words = useWords()
  if (services.length === 0) {
    return (
      <p className="no-number" role="status">
        {text('dispenser.noServices')}
      </p>
    )
  }
  const choices = services.map(({ id, name, waiting }) => ({
    id,
    name: words(name),
    under: [],
    aside: waitingText(waiting, text),
  }))
  return <Choices choices={choices} onChoose={onChoose} onBack={onBack} />
}
