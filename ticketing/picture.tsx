// What stands in the middle of the dispenser: one picture for each place where a visitor can be.
import type { ReactNode } from 'react'
import type { DispenserView } from '#contract/entrance-views.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { ClassChoice } from './class-choice.tsx'
import { Asking, Away, Closed, isTaking, NoAnswer, Refused } from './no-number.tsx'
import { ServiceTiles } from './service-tiles.tsx'
import { TicketGiven } from './ticket-given.tsx'
import type { Visit } from './use-visit.ts'

type PictureProps = { readonly visit: Visit; readonly view: DispenserView }

export function Picture({ visit, view }: PictureProps): ReactNode {
  const { taking } = visit
  switch (taking.at) {
    case 'asking':
      return <Asking />
    case 'given':
      return <TicketGiven ticket={taking.ticket} view={view} onDone={visit.startOver} />
    case 'refused':
      return <Refused problem={taking.problem} onStart={visit.startOver} />
    case 'no-answer':
      return <NoAnswer onAgain={visit.tryAgain} onStart={visit.startOver} />
    case 'class':
    case 'service':
      if (visit.isAway) return <Away />
      if (!isTaking(view)) return <Closed view={view} />
      return <Question visit={visit} view={view} />
  }
}

function Question({ visit, view }: PictureProps) {
  const text = useText()
  if (visit.taking.at === 'class') return <ClassChoice classes={view.classes} onChoose={visit.chooseClass} />
  return (
    <>
      <ServiceTiles services={view.services} onChoose={visit.chooseService} onBack={visit.goBack} />
      <BigButton className="dispenser-back" icon={<Icon name="back" />} onPress={visit.goBack}>
        {text('dispenser.back')}
      </BigButton>
    </>
  )
}
