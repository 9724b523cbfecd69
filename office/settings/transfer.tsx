// All settings, guides and their plan as one file, out and in. A file is checked as a whole and shown before anything changes.
import { type ChangeEvent, useId, useState } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { type Also, ApplyDialog, Refusal, RefusedLines } from './apply-dialog.tsx'
import { SettingsFrame } from './settings-page.tsx'
import { fileNameOf, type ReadFile, readSettingsFile, writeSettingsFile } from './transfer-file.ts'
import { useFiledGuides } from './use-filed-guides.ts'
import { type No, type Settings, useHallPath, useSettings } from './use-settings.ts'

/** The page `/settings/transfer`. */
export function Transfer() {
  const text = useText()
  const settings = useSettings()
  const { read, trouble } = settings
  return (
    <SettingsFrame title="transfer.title" about="transfer.about">
      {trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : undefined}
      {read ? (
        <>
          <Export settings={read.settings} />
          <Import settings={settings} now={read.settings} />
        </>
      ) : trouble ? undefined : (
        <p>{text('common.loading')}</p>
      )}
    </SettingsFrame>
  )
}

function Export({ settings }: { readonly settings: HallSettings }) {
  const text = useText()
  const hall = useHall()
  const { language } = useLanguage()
  const { read } = useFiledGuides()
  const [no, setNo] = useState<No>()
  const download = async () => {
    const there = await read()
    setNo('no' in there ? there.no : undefined)
    if ('no' in there) return
    const at = new Date().toISOString()
    const file = new Blob([writeSettingsFile(hall, { ...there, settings }, at)], { type: 'application/json' })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = fileNameOf(settings.name[language], text('transfer.fileWord'), at.slice(0, 10))
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <section className="settings-card" aria-labelledby="export">
      <h2 id="export">{text('transfer.export')}</h2>
      <p>{text('transfer.exportHow')}</p>
      <BigButton tone="go" onPress={() => void download()}>
        {text('transfer.download')}
      </BigButton>
      {no ? <Notice kind="trouble">{rejectionText(text, no)}</Notice> : undefined}
    </section>
  )
}

type Checked =
  | 'nothing'
  | 'checking'
  | 'applied'
  | Exclude<ReadFile, { readonly settings: unknown }>
  | { readonly no: No; readonly wanted: HallSettings }
  | { readonly refused: readonly string[] }
  | { readonly wanted: HallSettings; readonly also: Also | undefined }

function Import({ settings, now }: { readonly settings: Settings; readonly now: HallSettings }) {
  const text = useText()
  const id = useId()
  const path = `${useHallPath()}/settings/check`
  const { prepare } = useFiledGuides()
  const [checked, setChecked] = useState<Checked>('nothing')
  const check = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const [file] = input.files ?? []
    if (!file) return
    setChecked('checking')
    const found = readSettingsFile(await file.text())
    // The same file, mended, may be chosen again.
    input.value = ''
    if (!('settings' in found)) return setChecked(found)
    // The server says whether these are settings at all; nothing is done with them before.
    const wanted = found.settings as HallSettings
    const answer = await askServer<unknown>('POST', path, wanted)
    if (answer === 'no-answer') return setChecked({ no: answer, wanted })
    if ('refused' in answer) return setChecked({ no: answer.refused, wanted })
    const also = found.guides && (await prepare(found.guides, wanted))
    setChecked(also && 'refused' in also ? also : { wanted, also })
  }
  return (
    <section className="settings-card" aria-labelledby="import">
      <h2 id="import">{text('transfer.import')}</h2>
      <p>{text('transfer.importHow')}</p>
      <div className="field">
        <label htmlFor={id}>{text('transfer.choose')}</label>
        <input id={id} type="file" accept=".json,application/json" onChange={(event) => void check(event)} />
      </div>
      <Outcome checked={checked} now={now} />
      {typeof checked === 'object' && 'wanted' in checked && !('no' in checked) ? (
        <ApplyDialog
          title={text('transfer.apply')}
          settings={settings}
          now={now}
          wanted={checked.wanted}
          also={checked.also}
          close={() => setChecked('nothing')}
          done={() => setChecked('applied')}
        />
      ) : undefined}
    </section>
  )
}

function Outcome({ checked, now }: { readonly checked: Checked; readonly now: HallSettings }) {
  const text = useText()
  if (checked === 'nothing') return undefined
  if (checked === 'checking') return <p role="status">{text('transfer.checking')}</p>
  if (checked === 'applied') return <Notice kind="good">{text('transfer.applied')}</Notice>
  if ('broken' in checked) return <Notice kind="no">{text('transfer.broken', checked.broken)}</Notice>
  if ('problem' in checked) return <Notice kind="no">{text(`transfer.${checked.problem}`)}</Notice>
  if ('refused' in checked) return <RefusedLines lines={checked.refused} />
  if ('no' in checked) return <Refusal no={checked.no} now={now} wanted={checked.wanted} />
  return undefined
}
