// First passwords as slips to print, cut and hand out. On paper nothing of the page but the slips.
import { useEffect, useRef } from 'react'
import type { Words } from '#contract/ids.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import type { StaffRows } from './use-staff-rows.ts'

export function PasswordSlips({ staff, hallName }: { readonly staff: StaffRows; readonly hallName: Words }) {
  const text = useText()
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { length } = staff.made
  // Passwords are shown once: whoever has just made them is taken to them.
  useEffect(() => {
    if (length > 0) heading.current?.focus()
  }, [length])
  const toPaper = () => {
    print()
    staff.printed()
  }
  return (
    <section className="start-part slips" aria-labelledby="slips">
      <h3 id="slips" ref={heading} tabIndex={-1}>
        {text('start.passwords')}
      </h3>
      <p className="slips-how">{text('start.passwordsHow')}</p>
      <ul>
        {staff.made.map(({ id, name, username, oneTimePassword }) => (
          <li key={id}>
            <p className="slip-hall">{words(hallName)}</p>
            <p className="slip-name">{name}</p>
            <dl>
              <dt>{text('start.slipAddress')}</dt>
              <dd>{location.origin}</dd>
              <dt>{text('start.username')}</dt>
              <dd className="slip-secret">{username}</dd>
              <dt>{text('start.slipPassword')}</dt>
              <dd className="slip-secret">{oneTimePassword}</dd>
            </dl>
            <p>{text('start.slipChange')}</p>
          </li>
        ))}
      </ul>
      <BigButton onPress={toPaper}>{text('start.print')}</BigButton>
    </section>
  )
}
