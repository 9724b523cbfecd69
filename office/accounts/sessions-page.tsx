// The page `/settings/sessions`: where I am signed in, a new password, and for the administrator who else is in.
import { useState } from 'react'
import type { OpenSession, OpenSessions } from '#contract/accounts.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { ChangePassword } from '../door/change-password.tsx'
import { SettingsFrame } from '../settings/settings-page.tsx'
import type { No } from '../settings/use-settings.ts'
import { Confirm } from './confirm.tsx'
import { SessionTable } from './session-table.tsx'
import { useAsked, useIsAdmin, useOwnStaff } from './use-accounts.ts'
import './accounts.css'

export function SessionsPage() {
  const text = useText()
  const own = useAsked<OpenSessions>('/api/sessions/own')
  const isAdmin = useIsAdmin()
  const all = useAsked<OpenSessions>(isAdmin ? '/api/sessions' : undefined)
  const me = useOwnStaff()
  const others = all.read?.items.filter(({ staff }) => staff.id !== me?.id) ?? []
  const trouble = own.trouble ?? all.trouble
  return (
    <SettingsFrame title="accounts.sessionsTitle" about="accounts.sessionsAbout">
      {trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : undefined}
      {own.read ? (
        <p>{text('accounts.limits', own.read.limits)}</p>
      ) : trouble ? undefined : (
        <p>{text('common.loading')}</p>
      )}
      {own.read ? <OwnSessions sessions={own.read.items} change={own.change} /> : undefined}
      {all.read ? (
        <section aria-labelledby="others">
          <h2 id="others">{text('accounts.others')}</h2>
          {others.length === 0 ? (
            <p>{text('accounts.nobodyElse')}</p>
          ) : (
            <SessionTable sessions={others} change={all.change} isNamed />
          )}
        </section>
      ) : undefined}
      <OwnPassword />
    </SettingsFrame>
  )
}

type OwnProps = {
  readonly sessions: readonly OpenSession[]
  readonly change: ReturnType<typeof useAsked>['change']
}

function OwnSessions({ sessions, change }: OwnProps) {
  const text = useText()
  const [isAsking, setIsAsking] = useState(false)
  const [said, setSaid] = useState<No>()
  const endOthers = async () => {
    const answer = await change('DELETE', '/api/sessions/own')
    setIsAsking(false)
    setSaid('no' in answer ? answer.no : undefined)
  }
  return (
    <section aria-labelledby="own">
      <h2 id="own">{text('accounts.own')}</h2>
      <SessionTable sessions={sessions} change={change} />
      {said ? <Notice kind="no">{rejectionText(text, said)}</Notice> : undefined}
      {sessions.length > 1 ? (
        <BigButton onPress={() => setIsAsking(true)}>{text('accounts.endOthers')}</BigButton>
      ) : undefined}
      {isAsking ? (
        <Confirm
          question={text('accounts.askEndOthers')}
          yes={text('accounts.endOthers')}
          onYes={() => void endOthers()}
          close={() => setIsAsking(false)}
        />
      ) : undefined}
    </section>
  )
}

function OwnPassword() {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [isDone, setIsDone] = useState(false)
  return (
    <section aria-labelledby="password">
      <h2 id="password">{text('accounts.ownPassword')}</h2>
      {isDone ? <Notice kind="good">{text('accounts.passwordChanged')}</Notice> : undefined}
      {isOpen ? (
        <ChangePassword
          isFirst={false}
          done={() => {
            setIsOpen(false)
            setIsDone(true)
          }}
        />
      ) : undefined}
      <BigButton
        onPress={() => {
          setIsOpen(!isOpen)
          setIsDone(false)
        }}
      >
        {text(isOpen ? 'common.cancel' : 'accounts.changePassword')}
      </BigButton>
    </section>
  )
}
