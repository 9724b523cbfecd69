// The captions of a picture or a film, beside the picture or film itself. A film is silent on the screens: its captions
// are all that is said.
import { useRef, useState } from 'react'
import { PICTURE_SECONDS_MAX, PICTURE_SECONDS_MIN } from '#contract/guide-limits.ts'
import type { Media } from '#contract/guides.ts'
import { useText } from '#ui/language.ts'
import { newPress } from '#ui/press.ts'
import { NumberField } from '../settings/fields.tsx'
import { CueRows, type EditedCue, toCues, toEditedCues, wrongCue } from './cue-rows.tsx'
import { FormEnd } from './form-end.tsx'
import { pairOf, wordsOf } from './guide-draft.ts'
import { PairField } from './pair-field.tsx'
import type { Done } from './use-guides.ts'
import { useSaving } from './use-saving.ts'

const CAPTION_CHARS_MAX = 40
const SECONDS_FIRST = 15

/** Something new that was sent, or something known. */
export type Chosen = { readonly media: Media } | { readonly file: string; readonly kind: Media['kind'] }

type MediaFormProps = {
  readonly chosen: Chosen
  readonly address: string
  readonly save: (media: Media) => Promise<Done>
  readonly close: () => void
}

export function MediaForm({ chosen, address, save, close }: MediaFormProps) {
  const text = useText()
  const known = 'media' in chosen ? chosen.media : undefined
  const { file, kind } = 'media' in chosen ? chosen.media : chosen
  const film = useRef<HTMLVideoElement>(null)
  const [id] = useState(() => known?.id ?? newPress())
  const [name, setName] = useState(pairOf(known?.kind === 'picture' ? known.caption : known?.title))
  const [seconds, setSeconds] = useState<number | null>(known?.kind === 'picture' ? known.seconds : SECONDS_FIRST)
  const [cues, setCues] = useState<readonly EditedCue[]>(toEditedCues(known?.kind === 'film' ? known.cues : []))
  const wrong = kind === 'film' ? wrongCue(cues) : undefined
  const { isSaving, problem, onSubmit } = useSaving(
    async () => (wrong === undefined ? save(mediaOf()) : 'not-yet'),
    close,
  )
  return (
    <form className="guide-form" onSubmit={onSubmit}>
      {kind === 'picture' ? (
        <img className="guide-large" src={address} alt={name.zh} />
      ) : (
        <video
          ref={film}
          className="guide-large"
          src={address}
          controls
          muted
          playsInline
          preload="auto"
          aria-label={name.zh}
        />
      )}
      <PairField
        label={text(kind === 'picture' ? 'guidePlan.caption' : 'guidePlan.filmTitle')}
        value={name}
        onChange={setName}
        charsMax={CAPTION_CHARS_MAX}
      />
      {kind === 'picture' ? (
        <NumberField
          path="seconds"
          label={text('guidePlan.seconds')}
          value={seconds}
          onChange={setSeconds}
          min={PICTURE_SECONDS_MIN}
          max={PICTURE_SECONDS_MAX}
          unit={text('guidePlan.unitSeconds')}
        />
      ) : (
        <CueRows cues={cues} onChange={setCues} secondNow={() => film.current?.currentTime ?? 0} />
      )}
      <FormEnd
        isSaving={isSaving}
        problem={problem}
        fault={wrong === undefined ? undefined : text('guidePlan.wrongCue', { n: wrong })}
        nameOf={(path) => text(path.includes('cues') ? 'guidePlan.cues' : 'guidePlan.caption')}
        onClose={close}
      />
    </form>
  )

  function mediaOf(): Media {
    const words = wordsOf(name)
    if (kind === 'film') return { kind, id, file, title: words, cues: [...toCues(cues)] }
    return { kind, id, file, caption: words, seconds: seconds ?? SECONDS_FIRST }
  }
}
