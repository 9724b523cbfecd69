// What somebody may do: one box for each role, with what it opens.
import type { Role } from '#contract/people.ts'
import { useText } from '#ui/language.ts'
import { TickField } from '../settings/fields.tsx'

/** From most to fewest rights. The contract's list is zod's; a page needs the words only. */
export const ROLES: readonly Role[] = ['admin', 'manager', 'counter', 'guide', 'volunteer']

type TicksProps = {
  readonly roles: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
  /** A role that cannot be taken away here, and why. */
  readonly fixed?: { readonly role: Role; readonly why: string }
}

export function RoleTicks({ roles, onChange, fixed }: TicksProps) {
  const text = useText()
  return (
    <fieldset className="role-ticks">
      <legend>{text('accounts.roles')}</legend>
      {ROLES.map((role) => (
        <TickField
          key={role}
          path={`role-${role}`}
          label={text(`accounts.role-${role}`)}
          hint={fixed?.role === role ? fixed.why : text(`accounts.may-${role}`)}
          isOn={roles.includes(role)}
          isDisabled={fixed?.role === role}
          onChange={(isOn) => onChange(ROLES.filter((one) => (one === role ? isOn : roles.includes(one))))}
        />
      ))}
    </fieldset>
  )
}
