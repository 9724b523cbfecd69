// The kinds of work at the door, and how much of each there is.
import { useState } from 'react'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { withoutCompanion } from './lanes.ts'
import { useMay } from './use-may.ts'

export type Section = 'give' | 'waiting' | 'help' | 'lane' | 'guides' | 'reviews' | 'register'

/** The register stands among them only while the hall keeps one, and for those who may write in it. */
export function useSections(view: ReceptionView) {
  const may = useMay()
  const [chosen, setSection] = useState<Section>('give')
  const hasRegister = view.entryRegister.on && may('keep-register')
  const sections: readonly Section[] = [
    'give',
    'waiting',
    'help',
    'lane',
    'guides',
    ...(may('type-reviews') ? ['reviews' as const] : []),
    ...(hasRegister ? ['register' as const] : []),
  ]
  const section = sections.includes(chosen) ? chosen : 'give'
  return { section, setSection, sections, hasRegister }
}

type SectionsProps = {
  readonly view: ReceptionView
  readonly sections: readonly Section[]
  readonly section: Section
  /** Visitors who were too warm and are measured again. */
  readonly resting: number
  readonly onChoose: (section: Section) => void
}

export function Sections({ view, sections, section, resting, onChoose }: SectionsProps) {
  const text = useText()
  const counts: Readonly<Partial<Record<Section, number>>> = {
    waiting: view.waitingTotal,
    help: view.helps.filter(({ answeredAt }) => !answeredAt).length,
    register: resting,
    lane: withoutCompanion(view).length + view.lanes.filter(({ told }) => !told).length,
  }
  return (
    <nav className="rec-sections" aria-label={text('reception.sections')}>
      {sections.map((one) => (
        <BigButton key={one} isOn={section === one} onPress={() => onChoose(one)}>
          {text(`reception.${one}`)}
          {counts[one] ? <span className="rec-count">{counts[one]}</span> : undefined}
        </BigButton>
      ))}
    </nav>
  )
}
