// What is told about a pack: what it is called, whose words it speaks, which dialect, and a note.
import { useId } from 'react'
import { useText } from '#ui/language.ts'
import type { PackAbout } from './pack-folder.ts'
import { SPOKEN_LANGUAGES } from './voice-names.ts'

const NAME_CHARS_MAX = 40
const NOTE_CHARS_MAX = 200

type FormProps = { readonly about: PackAbout; readonly change: (about: PackAbout) => void }

export function PackAboutForm({ about, change }: FormProps) {
  const text = useText()
  const id = useId()
  return (
    <div className="device-form voice-about">
      <label htmlFor={`${id}-name`}>{text('voice.aboutName')}</label>
      <input
        id={`${id}-name`}
        maxLength={NAME_CHARS_MAX}
        value={about.name}
        onChange={(event) => change({ ...about, name: event.currentTarget.value })}
      />
      <label htmlFor={`${id}-dialect`}>{text('voice.aboutDialect')}</label>
      <input
        id={`${id}-dialect`}
        maxLength={NAME_CHARS_MAX}
        value={about.dialect ?? ''}
        onChange={(event) => change({ ...about, dialect: event.currentTarget.value })}
      />
      <label htmlFor={`${id}-language`}>{text('voice.aboutLanguage')}</label>
      <select
        id={`${id}-language`}
        value={about.language}
        aria-describedby={`${id}-how`}
        onChange={(event) => {
          const language = SPOKEN_LANGUAGES.find((one) => one === event.currentTarget.value)
          if (language) change({ ...about, language })
        }}
      >
        {SPOKEN_LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {text(`voice.name-${language}`)}
          </option>
        ))}
      </select>
      <p className="device-hint" id={`${id}-how`}>
        {text('voice.aboutLanguageHow')}
      </p>
      <label htmlFor={`${id}-note`}>{text('voice.aboutNote')}</label>
      <input
        id={`${id}-note`}
        maxLength={NOTE_CHARS_MAX}
        value={about.speaker ?? ''}
        onChange={(event) => change({ ...about, speaker: event.currentTarget.value })}
      />
    </div>
  )
}
