// One member of staff: name and roles, and the four acts that hurt when the finger slips: each is asked about first.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ListedStaff } from '#contract/accounts.ts'
import type { Role } from '#contract/people.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { TextField } from '../settings/fields.tsx'
import type { No } from '../settings/use-settings.ts'
import { OnceShown } from './once-shown.tsx'
import { RoleTicks } from './role-ticks.tsx'
import { type Change, useOwnStaff } from './use-accounts.ts'

type Act = 'reset' | 'stop' | 'start' | 'end'
type DialogProps = {
  readonly staff: ListedStaff
  readonly path: string
  readonly change: Change
  readonly close: () => void
}

const BODY: Readonly<Record<Exclude<Act, 'end'>, object>> = {
  reset: { newPassword: true },
  stop: { active: false },
  start: { active: true },
}

export function StaffDialog({ staff, path, change, close }: DialogProps) {
  const text = useText()
  const called = { name: staff.name, username: staff.username }
  const [asked, setAsked] = useState<Act>()
  const [said, setSaid] = useState<No>()
  const [password, setPassword] = useState<string>()

  const send = async (body: object | 'end') => {
    const answer =
      body === 'end'
        ? await change<{ readonly oneTimePassword?: string }>('DELETE', `${path}/sessions`)
        : await change<{ readonly oneTimePassword?: string }>('PATCH', path, body, `"${staff.version}"`)
    setAsked(undefined)
    if ('no' in answer) return setSaid(answer.no)
    if (answer.given.oneTimePassword === undefined) return close()
    setPassword(answer.given.oneTimePassword)
  }

  if (password !== undefined) {
    const title = text('accounts.passwordOf', called)
    return <OnceShown title={title} secret={password} how={text('accounts.firstPasswordHow')} done={close} />
  }
  const notice = said ? <Notice kind="no">{rejectionText(text, said)}</Notice> : undefined
  if (asked) {
    return (
      <div className="accounts-form">
        <p className="accounts-ask">{text(`accounts.ask-${asked}`, called)}</p>
        <div className="dialog-buttons">
          <BigButton tone="main" onPress={() => void send(asked === 'end' ? 'end' : BODY[asked])}>
            {text(`accounts.act-${asked}`)}
          </BigButton>
          <BigButton onPress={() => setAsked(undefined)}>{text('common.cancel')}</BigButton>
        </div>
      </div>
    )
  }
  return (
    <>
      <StaffForm staff={staff} notice={notice} send={send} close={close} />
      <StaffActs staff={staff} ask={setAsked} />
    </>
  )
}

type FormProps = {
  readonly staff: ListedStaff
  readonly notice: ReactNode
  readonly send: (body: object) => Promise<void>
  readonly close: () => void
}

function StaffForm({ staff, notice, send, close }: FormProps) {
  const text = useText()
  const isOwn = useOwnStaff()?.id === staff.id
  const [name, setName] = useState(staff.name)
  const [roles, setRoles] = useState<readonly Role[]>(staff.roles)
  const [lack, setLack] = useState<'nameNeeded' | 'roleNeeded'>()
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setLack('nameNeeded')
    if (roles.length === 0) return setLack('roleNeeded')
    setLack(undefined)
    const isSameRoles = roles.join() === staff.roles.join()
    void send({ ...(name !== staff.name && { name }), ...(!isSameRoles && { roles }) })
  }
  return (
    <form className="accounts-form" noValidate onSubmit={save}>
      <p>{text('accounts.usernameIs', { username: staff.username })}</p>
      <TextField path="name" label={text('accounts.name')} value={name} onChange={setName} maxLength={40} />
      <RoleTicks
        roles={roles}
        onChange={setRoles}
        {...(isOwn && { fixed: { role: 'admin', why: text('accounts.ownAdmin') } })}
      />
      {lack ? <Notice kind="no">{text(`accounts.${lack}`)}</Notice> : notice}
      <div className="dialog-buttons">
        <button type="submit" className="big-button" data-tone="main">
          {text('accounts.save')}
        </button>
        <BigButton onPress={close}>{text('common.cancel')}</BigButton>
      </div>
    </form>
  )
}

function StaffActs({ staff, ask }: { readonly staff: ListedStaff; readonly ask: (act: Act) => void }) {
  const text = useText()
  const isOwn = useOwnStaff()?.id === staff.id
  if (isOwn) return <p className="accounts-acts">{text('accounts.ownActs')}</p>
  const acts: readonly Act[] = staff.active ? ['reset', ...(staff.signedIn ? ['end' as const] : []), 'stop'] : ['start']
  return (
    <div className="accounts-acts">
      {acts.map((act) => (
        <BigButton key={act} onPress={() => ask(act)}>
          {text(`accounts.act-${act}`)}
        </BigButton>
      ))}
    </div>
  )
}
