// A new member of staff: name, user name, roles. The first password is made by chance and shown once.
import { type FormEvent, useState } from 'react'
import type { Role } from '#contract/people.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { TextField } from '../settings/fields.tsx'
import { OnceShown } from './once-shown.tsx'
import { RoleTicks } from './role-ticks.tsx'
import type { Change } from './use-accounts.ts'

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/
const NAME_CHARS_MAX = 40

type NewProps = { readonly path: string; readonly change: Change; readonly close: () => void }

export function NewStaff({ path, change, close }: NewProps) {
  const text = useText()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(['counter'])
  const [said, setSaid] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)
  const [password, setPassword] = useState<string>()

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setSaid(text('accounts.nameNeeded'))
    if (!USERNAME.test(username)) return setSaid(text('accounts.usernameRule'))
    if (roles.length === 0) return setSaid(text('accounts.roleNeeded'))
    setIsAsking(true)
    const answer = await change<{ readonly oneTimePassword: string }>('POST', path, { username, name, roles })
    setIsAsking(false)
    if ('no' in answer) return setSaid(rejectionText(text, answer.no))
    setPassword(answer.given.oneTimePassword)
  }

  if (password !== undefined) {
    const title = text('accounts.passwordOf', { name, username })
    return <OnceShown title={title} secret={password} how={text('accounts.firstPasswordHow')} done={close} />
  }
  return (
    <form className="accounts-form" noValidate onSubmit={(event) => void send(event)}>
      <div className="field-row">
        <TextField
          path="name"
          label={text('accounts.name')}
          hint={text('accounts.nameHint')}
          value={name}
          onChange={setName}
          maxLength={NAME_CHARS_MAX}
        />
        <TextField
          path="username"
          label={text('accounts.username')}
          hint={text('accounts.usernameRule')}
          value={username}
          onChange={(typed) => setUsername(typed.toLowerCase())}
          maxLength={NAME_CHARS_MAX}
        />
      </div>
      <RoleTicks roles={roles} onChange={setRoles} />
      <p className="field-hint">{text('accounts.firstPasswordNote')}</p>
      {said ? <Notice kind="no">{said}</Notice> : undefined}
      <div className="dialog-buttons">
        <button type="submit" className="big-button" data-tone="main" disabled={isAsking}>
          {text(isAsking ? 'signIn.asking' : 'accounts.add')}
        </button>
        <BigButton onPress={close}>{text('common.cancel')}</BigButton>
      </div>
    </form>
  )
}
