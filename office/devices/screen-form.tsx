// A dispenser or a screen on one form: where it stands, how large it is, from how far it is read; and at once how that looks.
import { type FormEvent, useState } from 'react'
import { useLanguage, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { FaultsContext, faultsOf } from '../settings/faults.ts'
import { ChoiceField, TextField, TickField } from '../settings/fields.tsx'
import { draftOf, hasSize, SCREEN_KINDS, type ScreenDraft, screenOf, toChange, withKind } from './screen-draft.ts'
import { ScreenFault, ScreenFigures } from './screen-figures.tsx'
import { ScreenPreview } from './screen-preview.tsx'
import { ScreenSize } from './screen-size.tsx'
import '../settings/settings.css'
import './screen-form.css'
import { useSettings } from '../settings/use-settings.ts'
import type { Done, ListedDevice, SaveDevice } from './use-devices.ts'

type ScreenFormProps = {
  readonly known: ListedDevice | undefined
  readonly devices: readonly ListedDevice[]
  readonly save: SaveDevice
  readonly cancel: () => void
}

export function ScreenForm({ known, devices, save, cancel }: ScreenFormProps) {
  const text = useText()
  const { language } = useLanguage()
  const [draft, setDraft] = useState(() => draftOf(known))
  const [said, setSaid] = useState<'nothing' | 'saving' | NonNullable<Done>>('nothing')
  const change = (part: Partial<ScreenDraft>) => setDraft({ ...draft, ...part })
  const problem = said === 'nothing' || said === 'saving' ? undefined : said
  const faults = problem ? faultsOf(problem) : []
  const screen = screenOf(draft)
  const isWhole = draft.size === 'none' || screen !== undefined

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSaid('saving')
    setSaid((await save(toChange(draft, known === undefined))) ?? 'nothing')
  }
  return (
    <FaultsContext value={faults.filter(({ path }) => path !== 'screen')}>
      <form className="screen-form" onSubmit={(event) => void send(event)}>
        <div className="screen-fields">
          <PlaceFields
            draft={draft}
            change={change}
            isNew={known === undefined}
            setDraft={setDraft}
            devices={devices}
          />
          {hasSize(draft.kind) ? <ScreenSize draft={draft} change={change} /> : undefined}
          <ScreenFault kind={draft.kind} screen={hasSize(draft.kind) ? screen : undefined} />
          {problem && faults.length === 0 ? <Notice kind="no">{rejectionText(text, problem)}</Notice> : undefined}
          <div className="dialog-buttons">
            <BigButton onPress={cancel}>{text('common.cancel')}</BigButton>
            <button type="submit" className="big-button" data-tone="main" disabled={said === 'saving' || !isWhole}>
              {text('devices.save')}
            </button>
          </div>
        </div>
        {hasSize(draft.kind) ? (
          <aside className="screen-seen" aria-label={text('devices.previewTitle')}>
            <ScreenFigures kind={draft.kind} screen={screen} />
            <ScreenPreview draft={draft} screen={screen} language={language} />
          </aside>
        ) : undefined}
      </form>
    </FaultsContext>
  )
}

type PlaceProps = {
  readonly draft: ScreenDraft
  readonly change: (part: Partial<ScreenDraft>) => void
  readonly setDraft: (draft: ScreenDraft) => void
  readonly isNew: boolean
  readonly devices: readonly ListedDevice[]
}

function PlaceFields({ draft, change, setDraft, isNew, devices }: PlaceProps) {
  const text = useText()
  const words = useWords()
  const { read } = useSettings()
  const { kind } = draft
  const zones = read?.settings.zones ?? []
  const counters = read?.settings.counters ?? []
  const printers = devices.filter((device) => device.kind === 'printer')
  return (
    <div className="field-row">
      <TextField
        path="name"
        label={text('devices.name')}
        value={draft.name}
        maxLength={40}
        onChange={(name) => change({ name })}
      />
      {isNew ? (
        <ChoiceField
          path="kind"
          label={text('devices.kind')}
          value={kind}
          options={SCREEN_KINDS.map((one) => [one, text(`devices.kind-${one}`)])}
          onChange={(value) => setDraft(withKind(draft, SCREEN_KINDS.find((one) => one === value) ?? kind))}
        />
      ) : undefined}
      <ChoiceField
        path="zone"
        label={text('devices.zone')}
        value={draft.zone}
        options={[['', text('devices.wholeHall')], ...zones.map(({ id, name }): Option => [id, words(name)])]}
        onChange={(zone) => change({ zone })}
      />
      {kind === 'bar' || kind === 'review' ? (
        <ChoiceField
          path="counter"
          label={text('devices.counter')}
          value={draft.counter}
          options={[['', text('devices.noCounter')], ...counters.map(({ id, name }): Option => [id, words(name)])]}
          onChange={(counter) => change({ counter })}
        />
      ) : undefined}
      {kind === 'dispenser' ? (
        <ChoiceField
          path="printer"
          label={text('devices.printer')}
          value={draft.printer}
          options={[['', text('devices.noPrinter')], ...printers.map(({ id, name }): Option => [id, name])]}
          onChange={(printer) => change({ printer })}
        />
      ) : undefined}
      <ChoiceField
        path="theme"
        label={text('devices.theme')}
        value={draft.theme}
        options={THEMES.map((theme) => [theme, text(theme === '' ? 'devices.theme-auto' : `devices.theme-${theme}`)])}
        onChange={(value) => change({ theme: THEMES.find((theme) => theme === value) ?? '' })}
      />
      {kind === 'board' ? (
        <TickField
          path="speaks"
          label={text('devices.speaks')}
          isOn={draft.speaks}
          onChange={(speaks) => change({ speaks })}
        />
      ) : undefined}
    </div>
  )
}

type Option = [value: string, label: string]
const THEMES = ['', 'day', 'night', 'contrast'] as const
