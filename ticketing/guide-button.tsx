// «打印办事指南» beside one's number: the guide of this service in large letters on the dispenser's paper, for the way home
// (measures.md row 55). It adds no picture to the visit.
import type { DispenserView } from '#contract/entrance-views.ts'
import type { ServiceId } from '#contract/ids.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { useGuidePrint } from './use-guide-print.ts'
import { useGuides } from './use-guides.ts'

const WORDS = {
  'not-asked': 'guidePaper.print',
  printing: 'guidePaper.printing',
  printed: 'guidePaper.printed',
  failed: 'guidePaper.failed',
} as const

type GuideButtonProps = {
  readonly service: ServiceId
  readonly view: DispenserView
  /** Somebody is still here. */
  readonly onPress: () => void
}

/** Nothing where no paper can come out, or no guide explains this service. One guide for each number: paper is dear. */
export function GuideButton({ service, view, onPress }: GuideButtonProps) {
  const text = useText()
  const { language } = useLanguage()
  const { print, stateOf } = useGuidePrint()
  const guide = useGuides().find((one) => one.service === service)
  if (!guide || !view.hasPrinter || view.printerTrouble) return undefined
  const state = stateOf(guide.id)
  return (
    <div className="given-guide" role="status">
      <BigButton
        isDisabled={state === 'printing' || state === 'printed'}
        onPress={() => {
          onPress()
          void print(guide.id, language)
        }}
      >
        {text(WORDS[state])}
      </BigButton>
    </div>
  )
}
