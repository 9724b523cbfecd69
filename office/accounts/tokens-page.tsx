// The page `/settings/tokens`: other programs and printers' agents that may come in.
import { useState } from 'react'
import type { ListedToken } from '#contract/accounts.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { SettingsFrame } from '../settings/settings-page.tsx'
import type { No } from '../settings/use-settings.ts'
import { Confirm } from './confirm.tsx'
import { NewToken } from './token-form.tsx'
import { TokenTable } from './token-table.tsx'
import { useAsked } from './use-accounts.ts'
import './accounts.css'

export function TokensPage() {
  const text = useText()
  const { read, trouble, change } = useAsked<{ readonly items: readonly ListedToken[] }>('/api/tokens')
  const [isMaking, setIsMaking] = useState(false)
  const [asked, setAsked] = useState<ListedToken>()
  const [said, setSaid] = useState<No>()
  const revoke = async ({ id }: ListedToken) => {
    const answer = await change('DELETE', `/api/tokens/${id}`)
    setAsked(undefined)
    setSaid('no' in answer ? answer.no : undefined)
  }
  const no = said ?? trouble
  return (
    <SettingsFrame title="tokens.title" about="tokens.about">
      {no ? <Notice kind="trouble">{rejectionText(text, no)}</Notice> : undefined}
      {read ? (
        <>
          <div className="button-row">
            <BigButton tone="main" onPress={() => setIsMaking(true)}>
              {text('tokens.add')}
            </BigButton>
          </div>
          {read.items.length === 0 ? (
            <p>{text('tokens.none')}</p>
          ) : (
            <TokenTable tokens={read.items} revoke={setAsked} />
          )}
        </>
      ) : trouble ? undefined : (
        <p>{text('common.loading')}</p>
      )}
      {isMaking ? (
        <Dialog title={text('tokens.add')} onClose={() => setIsMaking(false)}>
          <NewToken change={change} close={() => setIsMaking(false)} />
        </Dialog>
      ) : undefined}
      {asked ? (
        <Confirm
          question={text('tokens.askRevoke', { name: asked.name })}
          yes={text('tokens.revoke')}
          onYes={() => void revoke(asked)}
          close={() => setAsked(undefined)}
        />
      ) : undefined}
    </SettingsFrame>
  )
}
