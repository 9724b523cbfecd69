// In which languages the hall speaks to its visitors.
import type { Language } from '#contract/ids.ts'
import { useText } from '#ui/language.ts'
import { FaultAt, TickField } from './fields.tsx'

const LANGUAGES: readonly Language[] = ['zh', 'en']

type LanguagesProps = { readonly languages: readonly Language[]; readonly onChange: (languages: Language[]) => void }

export function LanguagesField({ languages, onChange }: LanguagesProps) {
  const text = useText()
  return (
    <fieldset className="field-group">
      <legend>{text('hallForm.languages')}</legend>
      {LANGUAGES.map((one) => (
        <TickField
          key={one}
          path={`languages.${one}`}
          label={text(`hallForm.language-${one}`)}
          isOn={languages.includes(one)}
          onChange={(isOn) => onChange(LANGUAGES.filter((other) => (other === one ? isOn : languages.includes(other))))}
        />
      ))}
      <FaultAt path="languages" />
    </fieldset>
  )
}
