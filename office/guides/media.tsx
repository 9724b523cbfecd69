// Pictures and films of the hall’s own: sent with progress, given captions, removed after a question.
import { type ChangeEvent, useRef, useState } from 'react'
import { FILM_BYTES_MAX, MEDIA_MAX, MEDIA_TYPES, PICTURE_BYTES_MAX } from '#contract/guide-limits.ts'
import { guideWordsIn } from '#contract/guide-text.ts'
import type { GuidePlan, Media } from '#contract/guides.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { type Chosen, MediaForm } from './media-form.tsx'
import { RemoveMedia } from './remove-media.tsx'
import type { Plan } from './use-plan.ts'
import { NewsNotice, useNews } from './use-undo.tsx'
import { useUpload } from './use-upload.ts'

const MEGABYTE = 1024 * 1024

type MediaProps = { readonly plan: Plan; readonly given: GuidePlan }

export function MediaList({ plan, given }: MediaProps) {
  const text = useText()
  const { language } = useLanguage()
  const [editing, setEditing] = useState<Chosen>()
  const [removing, setRemoving] = useState<Media>()
  const news = useNews()
  const limits = { picture: PICTURE_BYTES_MAX / MEGABYTE, film: FILM_BYTES_MAX / MEGABYTE, max: MEDIA_MAX }
  return (
    <section className="guide-part">
      <p>{text('guidePlan.mediaHow', limits)}</p>
      <NewsNotice news={news.news} bring={news.bring} />
      {given.media.length === 0 ? <p>{text('guidePlan.noMedia')}</p> : undefined}
      <ul className="device-list">
        {given.media.map((media) => (
          <li key={media.id} className="device-card">
            <Thumbnail media={media} address={plan.fileAt(media.file)} />
            <h3>{nameOf(media, language)}</h3>
            <p className="device-hint">
              {text(`guidePlan.${media.kind}`)} ·{' '}
              {media.kind === 'film'
                ? text('guidePlan.nCues', { n: media.cues.length })
                : text('guidePlan.nSeconds', { n: media.seconds })}
            </p>
            <div className="device-buttons">
              <BigButton onPress={() => setEditing({ media })}>{text('guidePlan.changeMedia')}</BigButton>
              <BigButton tone="quiet" onPress={() => setRemoving(media)}>
                {text('guidePlan.remove')}
              </BigButton>
            </div>
          </li>
        ))}
      </ul>
      <Upload to={plan.uploadTo} isFull={given.media.length >= MEDIA_MAX} onSent={setEditing} />
      {editing ? (
        <Dialog title={text(titleOf(editing))} onClose={() => setEditing(undefined)}>
          <MediaForm
            chosen={editing}
            address={plan.fileAt('media' in editing ? editing.media.file : editing.file)}
            save={async (media) => {
              const why = await plan.save((now) => put(now, media))
              if (!why) news.saved()
              return why
            }}
            close={() => setEditing(undefined)}
          />
        </Dialog>
      ) : undefined}
      {removing ? (
        <RemoveMedia
          media={removing}
          name={nameOf(removing, language)}
          plan={plan}
          given={given}
          onDone={news.removed}
          close={() => setRemoving(undefined)}
        />
      ) : undefined}
    </section>
  )
}

function Upload({ to, isFull, onSent }: { to: string; isFull: boolean; onSent: (chosen: Chosen) => void }) {
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const { sending, said, send, stop } = useUpload(to, onSent)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (file) void send(file)
  }
  return (
    <div className="guide-upload">
      {said ? <Notice kind="no">{text(said.key, said.values)}</Notice> : undefined}
      {sending ? (
        <>
          <label>
            {text('guidePlan.uploading', { name: sending.name, percent: Math.round(sending.part * 100) })}
            <progress value={sending.part} max={1} />
          </label>
          <BigButton onPress={stop}>{text('guidePlan.stopUpload')}</BigButton>
        </>
      ) : (
        <BigButton tone="main" isDisabled={isFull} onPress={() => input.current?.click()}>
          {text('guidePlan.upload')}
        </BigButton>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={Object.keys(MEDIA_TYPES).join(',')}
        aria-label={text('guidePlan.upload')}
        onChange={choose}
      />
    </div>
  )
}

function Thumbnail({ media, address }: { readonly media: Media; readonly address: string }) {
  const { language } = useLanguage()
  if (media.kind === 'picture') return <img className="guide-thumb" src={address} alt={nameOf(media, language)} />
  // Its first picture; it plays nothing here.
  return <video className="guide-thumb" src={address} preload="metadata" muted aria-label={nameOf(media, language)} />
}

function nameOf(media: Media, language: 'zh' | 'en'): string {
  return guideWordsIn(media.kind === 'picture' ? media.caption : media.title, language)
}

function titleOf(chosen: Chosen) {
  if ('media' in chosen) return 'guidePlan.changeMedia'
  return chosen.kind === 'picture' ? 'guidePlan.addPicture' : 'guidePlan.addFilm'
}

function put(plan: GuidePlan, media: Media): GuidePlan {
  const isKnown = plan.media.some(({ id }) => id === media.id)
  return {
    ...plan,
    media: isKnown ? plan.media.map((one) => (one.id === media.id ? media : one)) : [...plan.media, media],
  }
}
