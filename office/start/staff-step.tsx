// Step 3: accounts for colleagues. A name and a post are enough; passwords are made by chance, printed and cut.
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useSession } from '#ui/use-session.ts'
import { PasswordSlips } from './password-slips.tsx'
import type { Colleague, HallNow } from './progress.ts'
import { START_ROLES, type StaffRow, type StartRole, withRow } from './staff-rows.ts'
import { type StepProps, useStepDoor } from './step-door.ts'
import type { StaffRows } from './use-staff-rows.ts'

const ROWS_MAX = 40
const NAME_CHARS_MAX = 40

type StepOfStaff = StepProps & { readonly staff: StaffRows; readonly hall: HallNow }

export function StaffStep({ door, staff, hall }: StepOfStaff) {
  const text = useText()
  const { session } = useSession()
  const isAdmin = typeof session !== 'string' && session.staff?.roles.includes('admin') === true
  const n = staff.rows.filter(({ name }) => name.trim() !== '').length
  useStepDoor(door, {
    isUnsaved: n > 0,
    // Whoever got passwords just now must see them before the page goes on.
    leave: async () => {
      if (n > 0) await staff.make()
      return n === 0
    },
  })
  return (
    <>
      <p className="start-how">{text('start.staffHow')}</p>
      {isAdmin ? <StaffForm staff={staff} n={n} /> : <Notice kind="plain">{text('start.adminOnly')}</Notice>}
      {staff.made.length > 0 ? <PasswordSlips staff={staff} hallName={hall.settings.name} /> : undefined}
      <KnownStaff staff={[...hall.staff.filter(({ id }) => !staff.made.some((one) => one.id === id)), ...staff.made]} />
    </>
  )
}

function StaffForm({ staff, n }: { readonly staff: StaffRows; readonly n: number }) {
  const text = useText()
  const list = useRef<HTMLUListElement>(null)
  const isAdded = useRef(false)
  const { rows, making } = staff
  const add = () => {
    isAdded.current = true
    staff.put(withRow(rows))
  }
  // Enter in a name goes on with the next colleague.
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (rows.length < ROWS_MAX) add()
  }
  useEffect(() => {
    if (rows.length === 0 || !isAdded.current) return
    isAdded.current = false
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus()
  }, [rows.length])
  return (
    <form className="settings-card" onSubmit={onSubmit} aria-label={text('start.staff')}>
      <ul className="start-staff" ref={list}>
        {rows.map((row, at) => (
          <StaffFields key={row.key} staff={staff} row={row} at={at} />
        ))}
      </ul>
      <div className="button-row">
        <button type="submit" className="big-button" disabled={rows.length >= ROWS_MAX}>
          {text('start.addPerson')}
        </button>
        <BigButton tone="go" isDisabled={n === 0 || making !== undefined} onPress={() => void staff.make()}>
          {making ? text('start.making', making) : text(n === 0 ? 'start.makeNone' : 'start.makeAccounts', { n })}
        </BigButton>
      </div>
    </form>
  )
}

type FieldsProps = { readonly staff: StaffRows; readonly row: StaffRow; readonly at: number }

function StaffFields({ staff, row, at }: FieldsProps) {
  const text = useText()
  const id = useId()
  const { rows, usernames, refused, put } = staff
  const change = (part: Partial<StaffRow>) => put(rows.map((one) => (one.key === row.key ? { ...one, ...part } : one)))
  return (
    <li>
      <fieldset className="field-row">
        <legend className="visually-hidden">{text('start.person', { n: at + 1 })}</legend>
        <div className="field">
          <label htmlFor={`${id}-name`}>{text('start.staffName')}</label>
          <input
            id={`${id}-name`}
            value={row.name}
            maxLength={NAME_CHARS_MAX}
            autoComplete="off"
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </div>
        <div className="field" data-width="short">
          <label htmlFor={`${id}-role`}>{text('start.role')}</label>
          <select
            id={`${id}-role`}
            value={row.role}
            onChange={(event) => change({ role: roleOf(event.currentTarget.value), username: undefined })}
          >
            {START_ROLES.map((role) => (
              <option key={role} value={role}>
                {text(`start.role-${role}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-username`}>{text('start.username')}</label>
          <input
            id={`${id}-username`}
            value={usernames[at] ?? ''}
            maxLength={NAME_CHARS_MAX}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => change({ username: event.currentTarget.value.toLowerCase() })}
          />
        </div>
        <div className="member-buttons">
          <BigButton
            tone="quiet"
            label={text('start.removePerson', { n: at + 1 })}
            onPress={() => put(rows.filter(({ key }) => key !== row.key))}
          >
            {text('settingsPage.removeShort')}
          </BigButton>
        </div>
      </fieldset>
      {refused?.key === row.key ? <Notice kind="no">{rejectionText(text, refused.no)}</Notice> : undefined}
    </li>
  )
}

function roleOf(value: string): StartRole {
  return START_ROLES.find((role) => role === value) ?? 'counter'
}

function KnownStaff({ staff }: { readonly staff: readonly Colleague[] }) {
  const text = useText()
  const active = staff.filter((one) => one.active)
  return (
    <section className="start-part" aria-labelledby="known-staff">
      <h3 id="known-staff">{text('start.known')}</h3>
      {active.length <= 1 ? <p>{text('start.nobodyYet')}</p> : undefined}
      <ul className="start-known">
        {active.map(({ id, name, username }) => (
          <li key={id}>
            {name} <span>{username}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
