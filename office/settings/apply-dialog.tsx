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

type ApplyProps = {
  readonly title: string
  readonly settings: Settings
  readonly now: HallSettings
  readonly wanted: HallSettings
  readonly close: () => void
  readonly done: () => void
}

export function ApplyDialog({ title, settings, now, wanted, close, done }: ApplyProps) {
  const text = useText()
  const [said, setSaid] = useState<'nothing' | 'saving' | No>('nothing')
  const changes = changesBetween(now, wanted)
  const apply = async () => {
    setSaid('saving')
    const answer = await settings.put(wanted)
    if ('settings' in answer) return done()
    // What would change is another thing now: it is shown before anybody presses again.
    if (answer.no !== 'no-answer' && answer.no.status === 412) await settings.readAgain()
    setSaid(answer.no)
  }
  return (
    <Dialog title={title} onClose={close}>
      <div className="apply-dialog">
        {changes.length === 0 ? (
          <p>{text('history.sameAsNow')}</p>
        ) : (
          <>
            <p>{text('history.wouldChange', { n: changes.length })}</p>
            <div className="apply-changes">
              <ChangeList changes={changes} editions={[wanted, now]} />
            </div>
          </>
        )}
        {said === 'nothing' || said === 'saving' ? undefined : <Refusal no={said} now={now} wanted={wanted} />}
        <div className="dialog-buttons">
          <BigButton onPress={close}>{text('common.cancel')}</BigButton>
          <BigButton tone="main" isDisabled={changes.length === 0 || said === 'saving'} onPress={() => void apply()}>
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
  return (
    <Notice kind="no">
      {refusalLines({ text, words, editions: [now, wanted] }, no, wanted).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}
