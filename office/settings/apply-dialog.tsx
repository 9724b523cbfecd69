// Whole settings that are to take the place of the present ones: first what would change, then one press.
import { useState } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import { changesBetween } from '#contract/settings-changes.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { ChangeList } from './change-list.tsx'
import { refusalLines } from './refusal-lines.ts'
import type { No, Settings } from './use-settings.ts'

/** What changes besides the settings, after them. */
export type Also = {
  readonly lines: readonly string[]
  /** What one should know, though nothing changes by it. */
  readonly asides: readonly string[]
  /** Why it was not done, or not wholly; nothing when it was. */
  readonly apply: () => Promise<readonly string[]>
}

type ApplyProps = {
  readonly title: string
  readonly settings: Settings
  readonly now: HallSettings
  readonly wanted: HallSettings
  readonly also?: Also | undefined
  readonly close: () => void
  readonly done: () => void
}

export function ApplyDialog({ title, settings, now, wanted, also, close, done }: ApplyProps) {
  const text = useText()
  const [said, setSaid] = useState<'nothing' | 'saving' | No>('nothing')
  const [troubles, setTroubles] = useState<readonly string[]>([])
  const changes = changesBetween(now, wanted)
  const isNothing = changes.length === 0 && (also?.lines ?? []).length === 0
  const apply = async () => {
    setSaid('saving')
    setTroubles([])
    const answer = changes.length > 0 ? await settings.put(wanted) : undefined
    if (answer && 'no' in answer) {
      // What would change is another thing now: it is shown before anybody presses again.
      if (answer.no !== 'no-answer' && answer.no.status === 412) await settings.readAgain()
      return setSaid(answer.no)
    }
    const left = (await also?.apply()) ?? []
    if (left.length === 0) return done()
    setSaid('nothing')
    setTroubles(left)
  }
  return (
    <Dialog title={title} onClose={close}>
      <div className="apply-dialog">
        {isNothing ? <p>{text('history.sameAsNow')}</p> : undefined}
        {changes.length === 0 ? undefined : (
          <>
            <p>{text('history.wouldChange', { n: changes.length })}</p>
            <div className="apply-changes">
              <ChangeList changes={changes} editions={[wanted, now]} />
            </div>
          </>
        )}
        {also?.lines.length ? (
          <ul>
            {also.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : undefined}
        {also?.asides.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {troubles.length > 0 ? <RefusedLines lines={troubles} /> : undefined}
        {said === 'nothing' || said === 'saving' ? undefined : <Refusal no={said} now={now} wanted={wanted} />}
        <div className="dialog-buttons">
          <BigButton onPress={close}>{text('common.cancel')}</BigButton>
          <BigButton tone="main" isDisabled={isNothing || said === 'saving'} onPress={() => void apply()}>
            {text(said === 'saving' ? 'settingsPage.saving' : 'history.apply')}
          </BigButton>
        </div>
      </div>
    </Dialog>
  )
}

type RefusalProps = { readonly no: No; readonly now: HallSettings; readonly wanted: HallSettings }

/** Why not, with the place of each fault. */
export function Refusal({ no, now, wanted }: RefusalProps) {
  const text = useText()
  const words = useWords()
  return <RefusedLines lines={refusalLines({ text, words, editions: [now, wanted] }, no, wanted)} />
}

export function RefusedLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Notice kind="no">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}
