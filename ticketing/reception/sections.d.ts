import type { ReceptionView } from '#contract/entrance-views.ts'
export type Section = 'give' | 'waiting' | 'help' | 'lane' | 'register'
/** The register stands among them only while the hall keeps one, and for those who may write in it. */
export declare function useSections(view: ReceptionView): {
  section: Section
  setSection: import('react').Dispatch<import('react').SetStateAction<Section>>
  sections: readonly Section[]
}
type SectionsProps = {
  readonly view: ReceptionView
  readonly sections: readonly Section[]
  readonly section: Section
  readonly onChoose: (section: Section) => void
}
export declare function Sections({ view, sections, section, onChoose }: SectionsProps): import('react').JSX.Element
