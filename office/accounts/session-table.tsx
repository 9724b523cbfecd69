// Open sessions in a table: who, where, since when; one of them can be ended.
import { useState } from 'react'
import type { OpenSession } from '#contract/accounts.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { No } from '../settings/use-settings.ts'
import { Confirm } from './confirm.tsx'
import type { Change } from './use-accounts.ts'
import { useTimeZone, When } from './when.tsx'

type TableProps = {
  readonly sessions: readonly OpenSession[]
  readonly change: Change
  /** Sessions of several people: their names stand first. */
  readonly isNamed?: boolean
}

export function SessionTable({ sessions, change, isNamed = false }: TableProps) {
  const text = useText()
  const timeZone = useTimeZone()
  const [asked, setAsked] = useState<OpenSession>()
  const [said, setSaid] = useState<No>()
  const end = async (session: OpenSession) => {
    const answer = await change('DELETE', `/api/sessions/${session.id}`)
    setAsked(undefined)
    setSaid('no' in answer ? answer.no : undefined)
  }
  return (
    <>
      {said ? <Notice kind="no">{rejectionText(text, said)}</Notice> : undefined}
      <div className="accounts-frame">
        <table className="accounts">
          <thead>
            <tr>
              {isNamed ? <th scope="col">{text('accounts.name')}</th> : undefined}
              <th scope="col">{text('accounts.browser')}</th>
              <th scope="col">{text('accounts.address')}</th>
              <th scope="col">{text('accounts.since')}</th>
              <th scope="col">{text('accounts.seen')}</th>
              <th scope="col">{text('accounts.ends')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {sessions.map((one) => (
              <Row key={one.id} session={one} isNamed={isNamed} timeZone={timeZone} end={() => setAsked(one)} />
            ))}
          </tbody>
        </table>
      </div>
      {asked ? (
        <Confirm
          question={text('accounts.askEnd', { name: asked.staff.name })}
          yes={text('accounts.endOne')}
          onYes={() => void end(asked)}
          close={() => setAsked(undefined)}
        />
      ) : undefined}
    </>
  )
}

type RowProps = {
  readonly session: OpenSession
  readonly isNamed: boolean
  readonly timeZone: string | undefined
  readonly end: () => void
}

function Row({ session, isNamed, timeZone, end }: RowProps) {
  const text = useText()
  const { staff, browser = text('accounts.unknownBrowser'), address = '–', since, seenAt, endsAt, isThis } = session
  return (
    <tr>
      {isNamed ? <th scope="row">{staff.name}</th> : undefined}
      <td>{browser}</td>
      <td className="accounts-address">{address}</td>
      <td>
        <When at={since} timeZone={timeZone} as="near" />
      </td>
      <td>
        <When at={seenAt} timeZone={timeZone} as="near" />
      </td>
      <td>
        <When at={endsAt} timeZone={timeZone} as="near" />
      </td>
      <td>
        {isThis ? (
          <span className="accounts-this">{text('accounts.thisOne')}</span>
        ) : (
          <BigButton label={text('accounts.endOf', { name: staff.name, browser })} onPress={end}>
            {text('accounts.endOne')}
          </BigButton>
        )}
      </td>
    </tr>
  )
}
