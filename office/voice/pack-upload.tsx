// A folder of recordings on its way to the hall: chosen or dropped, sent file by file, checked at the end.
import { useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { FolderChooser } from './folder-chooser.tsx'
import { PackAboutForm } from './pack-about-form.tsx'
import { MANIFEST_FILE, type PackAbout, packIdFor, readFolder } from './pack-folder.ts'
import { PackResult } from './pack-result.tsx'
import type { FileTrouble } from './send-clips.ts'
import { UploadTroubles } from './upload-troubles.tsx'
import type { Checked, ListedPack, Packs, WholePack } from './use-packs.ts'
import type { No } from './use-voice-settings.ts'

const PACK_ID = /^[a-z0-9][a-z0-9-]{0,31}$/

type UploadProps = {
  readonly packs: Packs
  /** One that gets more clips; without it a new one. */
  readonly known: ListedPack | undefined
  readonly onUsed: () => Promise<void>
  readonly close: () => void
}

type Chosen = { readonly files: readonly File[]; readonly manifest: unknown }
type Sent = {
  readonly pack: WholePack
  readonly checked: Checked
  readonly troubles: readonly FileTrouble[]
  readonly absent: readonly string[]
  readonly strange: readonly string[]
}
type Way =
  | { readonly at: 'choosing'; readonly problem?: No }
  | { readonly at: 'sending'; readonly done: number; readonly of: number }
  | { readonly at: 'checking' }
  | { readonly at: 'sent'; readonly sent: Sent }

export function PackUpload({ packs, known, onUsed, close }: UploadProps) {
  const text = useText()
  const [about, setAbout] = useState<PackAbout>(known ? aboutOf(known) : { language: 'zh', name: '' })
  // What was sent has an id from then on: more clips belong to the same pack.
  const [sentId, setSentId] = useState(known?.id)
  const [chosen, setChosen] = useState<Chosen>()
  const [way, setWay] = useState<Way>({ at: 'choosing' })

  const choose = async (files: readonly File[]) => {
    const manifest = await manifestIn(files)
    setChosen({ files, manifest })
    const { about: told, id } = readFolder(files, manifest, [])
    // A folder that bears the id of a pack is that pack once more, mended; the heading says so.
    const same = packs.list?.find((pack) => pack.id === id)
    if (sentId === undefined && same) setSentId(same.id)
    if (sentId === undefined) setAbout((now) => ({ ...now, ...told, name: now.name || (told.name ?? '') }))
  }
  const send = async (files: Chosen) => {
    const id = sentId ?? idFor(files, about, packs)
    setWay({ at: 'sending', done: 0, of: 0 })
    const made = await packs.describe(id, trimmed(about))
    if ('problem' in made) return setWay({ at: 'choosing', problem: made.problem })
    setSentId(id)
    const { clips, absent, strange } = readFolder(files.files, files.manifest, made.given.clips)
    setWay({ at: 'sending', done: 0, of: clips.length })
    const troubles = await packs.upload(id, clips, (done) => setWay({ at: 'sending', done, of: clips.length }))
    setWay({ at: 'checking' })
    const checked = await packs.check(id)
    const whole = await packs.read(id)
    const problem = 'problem' in checked ? checked.problem : 'problem' in whole ? whole.problem : undefined
    if (problem) return setWay({ at: 'choosing', problem })
    if ('given' in checked && 'given' in whole) {
      setWay({ at: 'sent', sent: { pack: whole.given, checked: checked.given, troubles, absent, strange } })
    }
  }
  const sendMore = () => {
    setChosen(undefined)
    setWay({ at: 'choosing' })
  }
  return (
    <div className="voice-upload">
      <h3>{sentId ? text('voice.uploadTo', { name: about.name }) : text('voice.newPack')}</h3>
      {way.at === 'choosing' ? (
        <>
          <PackAboutForm about={about} change={setAbout} />
          <FolderChooser choose={(files) => void choose(files)} />
          <Choice chosen={chosen} />
          {way.problem ? <Notice kind="no">{rejectionText(text, way.problem)}</Notice> : undefined}
        </>
      ) : undefined}
      {way.at === 'sending' || way.at === 'checking' ? <Progress way={way} /> : undefined}
      {way.at === 'sent' ? (
        <>
          <UploadTroubles {...way.sent} />
          <PackResult pack={way.sent.pack} packs={packs} checked={way.sent.checked} onUsed={onUsed} />
        </>
      ) : undefined}
      <div className="voice-row">
        {way.at === 'choosing' ? (
          <BigButton
            tone="main"
            isDisabled={!chosen || about.name.trim() === ''}
            onPress={() => chosen && void send(chosen)}
          >
            {text('voice.send')}
          </BigButton>
        ) : undefined}
        {way.at === 'sent' ? <BigButton onPress={sendMore}>{text('voice.uploadMore')}</BigButton> : undefined}
        {way.at === 'choosing' || way.at === 'sent' ? (
          <BigButton onPress={close}>{text('common.close')}</BigButton>
        ) : undefined}
      </div>
    </div>
  )
}

function Choice({ chosen }: { readonly chosen: Chosen | undefined }) {
  const text = useText()
  if (!chosen) return undefined
  const n = chosen.files.filter(({ name }) => /\.wav$/i.test(name)).length
  const { isManifestBroken } = readFolder(chosen.files, chosen.manifest, [])
  return (
    <>
      <p role="status">
        {text('voice.chosen', { n })} {text(chosen.manifest === undefined ? 'voice.byNames' : 'voice.byManifest')}
      </p>
      {isManifestBroken ? <Notice kind="no">{text('voice.problem-manifest-wrong')}</Notice> : undefined}
    </>
  )
}

function Progress({ way }: { readonly way: Extract<Way, { at: 'sending' | 'checking' }> }) {
  const text = useText()
  const isSending = way.at === 'sending'
  return (
    <p className="rule-progress" role="status">
      {isSending && way.of > 0 ? <progress value={way.done} max={way.of} /> : <progress />}
      {isSending ? text('voice.uploading', { done: way.done, of: way.of }) : text('voice.checking')}
    </p>
  )
}

async function manifestIn(files: readonly File[]): Promise<unknown> {
  const file = files.find(({ name }) => name === MANIFEST_FILE)
  return file && new Response(file).json().catch(() => 'broken')
}

function idFor({ files, manifest }: Chosen, { name }: PackAbout, { list = [] }: Packs): string {
  const taken = list.map(({ id }) => id)
  const { id } = readFolder(files, manifest, [])
  return id !== undefined && PACK_ID.test(id) && !taken.includes(id) ? id : packIdFor(name, taken)
}

function aboutOf({ language, name, dialect, speaker, call }: ListedPack): PackAbout {
  return { language, name, ...(dialect && { dialect }), ...(speaker && { speaker }), ...(call && { call }) }
}

function trimmed({ dialect, speaker, ...about }: PackAbout): PackAbout {
  return { ...about, ...(dialect?.trim() && { dialect }), ...(speaker?.trim() && { speaker }) }
}
