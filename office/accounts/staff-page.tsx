// The page `/settings/staff`: who works here and what they may do.
import { useState } from 'react'
import type { ListedStaff } from '#contract/accounts.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { SettingsFrame } from '../settings/settings-page.tsx'
import { useHallPath } from '../settings/use-settings.ts'
import { StaffDialog } from './staff-dialog.tsx'
import { NewStaff } from './staff-form.tsx'
import { useAsked, useIsAdmin } from './use-accounts.ts'
import './accounts.css'

export function StaffPage() {
  const text = useText()
  const path = `${useHallPath()}/staff`
  const { read, trouble, change } = useAsked<{ readonly items: readonly ListedStaff[] }>(path)
  const isAdmin = useIsAdmin()
  const [open, setOpen] = useState<'nothing' | 'new' | ListedStaff>('nothing')
  const close = () => setOpen('nothing')
  return (
    <SettingsFrame title="accounts.staffTitle" about="accounts.staffAbout">
      {trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : undefined}
      {isAdmin ? (
        <div className="button-row">
          <BigButton tone="main" onPress={() => setOpen('new')}>
            {text('accounts.addStaff')}
          </BigButton>
        </div>
      ) : read ? (
        <Notice kind="plain">{text('accounts.adminOnly')}</Notice>
      ) : undefined}
      {read ? (
        <StaffTable staff={read.items} open={isAdmin ? setOpen : undefined} />
      ) : trouble ? undefined : (
        <p>{text('common.loading')}</p>
      )}
      {open === 'new' ? (
        <Dialog title={text('accounts.addStaff')} onClose={close}>
          <NewStaff path={path} change={change} close={close} />
        </Dialog>
      ) : undefined}
      {typeof open === 'object' ? (
        <Dialog title={open.name} onClose={close}>
          <StaffDialog staff={open} path={`${path}/${open.id}`} change={change} close={close} />
        </Dialog>
      ) : undefined}
    </SettingsFrame>
  )
}

type TableProps = {
  readonly staff: readonly ListedStaff[]
  readonly open: ((staff: ListedStaff) => void) | undefined
}

function StaffTable({ staff, open }: TableProps) {
  const text = useText()
  return (
    <div className="accounts-frame">
      <table className="accounts">
        <thead>
          <tr>
            <th scope="col">{text('accounts.name')}</th>
            <th scope="col">{text('accounts.username')}</th>
            <th scope="col">{text('accounts.roles')}</th>
            <th scope="col">{text('accounts.state')}</th>
            {open ? <td /> : undefined}
          </tr>
        </thead>
        <tbody>
          {staff.map((one) => (
            <tr key={one.id} data-off={!one.active}>
              <th scope="row">{one.name}</th>
              <td>{one.username}</td>
              <td>{one.roles.map((role) => text(`accounts.role-${role}`)).join(text('accounts.comma'))}</td>
              <td>{text(`accounts.state-${stateOf(one)}`)}</td>
              {open ? (
                <td>
                  <BigButton label={text('accounts.changeOf', { name: one.name })} onPress={() => open(one)}>
                    {text('accounts.change')}
                  </BigButton>
                </td>
              ) : undefined}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function stateOf({ active, signedIn, mustChange }: ListedStaff) {
  if (!active) return 'stopped'
  if (signedIn) return 'signed-in'
  return mustChange ? 'first-password' : 'active'
}
