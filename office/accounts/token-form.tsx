// A token for another program, or for the agent of a printer: for how long, and what it may do.
import { type FormEvent, useState } from 'react'
import type { Role } from '#contract/people.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { ChoiceField, NumberField, TextField } from '../settings/fields.tsx'
import { OnceShown } from './once-shown.tsx'
import { RoleTicks } from './role-ticks.tsx'
import type { Change } from './use-accounts.ts'

const DAYS = 365
const DAYS_MAX = 3_650
/** As contract/agent.ts wants it: the name stands in the address of its printer, `agent://door`. */
const AGENT_NAME = /^[a-z0-9-]{1,40}$/
const NAME_CHARS_MAX = 60

type NewProps = { readonly change: Change; readonly close: () => void }

export function NewToken({ change, close }: NewProps) {
  const text = useText()
  const [kind, setKind] = useState<'program' | 'agent'>('program')
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const [days, setDays] = useState<number | null>(DAYS)
  const [said, setSaid] = useState<string>()
  const [token, setToken] = useState<string>()
  const isAgent = kind === 'agent'

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setSaid(text('tokens.nameNeeded'))
    if (isAgent && !AGENT_NAME.test(name)) return setSaid(text('tokens.agentNameRule'))
    if (!isAgent && roles.length === 0) return setSaid(text('accounts.roleNeeded'))
    if (days === null || !Number.isInteger(days) || days < 1 || days > DAYS_MAX) {
      return setSaid(text('tokens.daysRule', { max: DAYS_MAX }))
    }
    const wish = { name, roles: isAgent ? ['agent'] : roles, expiresInDays: days }
    const answer = await change<{ readonly token: string }>('POST', '/api/tokens', wish)
    if ('no' in answer) return setSaid(rejectionText(text, answer.no))
    setToken(answer.given.token)
  }

  if (token !== undefined) {
    const title = text('tokens.tokenOf', { name })
    return isAgent ? (
      <OnceShown title={title} secret={token} line={agentLine(token)} how={text('tokens.agentHow')} done={close} />
    ) : (
      <OnceShown title={title} secret={token} how={text('tokens.programHow')} done={close} />
    )
  }
  return (
    <form className="accounts-form" noValidate onSubmit={(event) => void send(event)}>
      <div className="field-row">
        <ChoiceField
          path="kind"
          label={text('tokens.kind')}
          value={kind}
          options={[
            ['program', text('tokens.kind-program')],
            ['agent', text('tokens.kind-agent')],
          ]}
          onChange={(chosen) => setKind(chosen === 'agent' ? 'agent' : 'program')}
        />
        <NumberField
          path="days"
          label={text('tokens.days')}
          value={days}
          onChange={setDays}
          min={1}
          max={DAYS_MAX}
          unit={text('tokens.daysUnit')}
        />
      </div>
      <TextField
        path="name"
        label={text('tokens.name')}
        hint={text(isAgent ? 'tokens.agentNameRule' : 'tokens.nameHint')}
        value={name}
        onChange={setName}
        maxLength={NAME_CHARS_MAX}
      />
      {isAgent ? <p>{text('tokens.agentAbout')}</p> : <RoleTicks roles={roles} onChange={setRoles} />}
      {said ? <Notice kind="no">{said}</Notice> : undefined}
      <div className="dialog-buttons">
        <button type="submit" className="big-button" data-tone="main">
          {text('tokens.make')}
        </button>
        <BigButton onPress={close}>{text('common.cancel')}</BigButton>
      </div>
    </form>
  )
}

// The whole line for the agent's machine; its printer's address is the only thing to fill in (docs/decisions/0016).
function agentLine(token: string): string {
  return `SERVER_URL=${location.origin} AGENT_TOKEN=${token} PRINTER=tcp://192.168.1.50:9100 npm run agent`
}
