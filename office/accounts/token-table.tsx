// The tokens of programs in a table; what is over, or will be soon, says so.
import type { ListedToken } from '#contract/accounts.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { useTimeZone, When } from './when.tsx'

const DAY_MS = 86_400_000
const SOON_DAYS = 30

type TableProps = { readonly tokens: readonly ListedToken[]; readonly revoke: (token: ListedToken) => void }

export function TokenTable({ tokens, revoke }: TableProps) {
  const text = useText()
  const timeZone = useTimeZone()
  return (
    <div className="accounts-frame">
      <table className="accounts">
        <thead>
          <tr>
            <th scope="col">{text('tokens.name')}</th>
            <th scope="col">{text('accounts.roles')}</th>
            <th scope="col">{text('tokens.made')}</th>
            <th scope="col">{text('tokens.ends')}</th>
            <th scope="col">{text('tokens.lastUsed')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">{token.name}</th>
              <td>{token.roles.map((role) => text(`accounts.role-${role}`)).join(text('accounts.comma'))}</td>
              <td>
                <When at={token.madeAt} timeZone={timeZone} />
                <br />
                {text('tokens.by', { name: token.madeBy.name ?? text('audit.unknown') })}
              </td>
              <td>
                <Ending expiresAt={token.expiresAt} timeZone={timeZone} />
              </td>
              <td>
                {token.lastUsedAt ? <When at={token.lastUsedAt} timeZone={timeZone} /> : text('tokens.neverUsed')}
              </td>
              <td>
                <BigButton label={text('tokens.revokeOf', { name: token.name })} onPress={() => revoke(token)}>
                  {text('tokens.revoke')}
                </BigButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type EndingProps = { readonly expiresAt: string | undefined; readonly timeZone: string | undefined }

function Ending({ expiresAt, timeZone }: EndingProps) {
  const text = useText()
  if (expiresAt === undefined) return text('tokens.endless')
  const leftMs = Date.parse(expiresAt) - Date.now()
  const days = Math.ceil(leftMs / DAY_MS)
  return (
    <>
      <When at={expiresAt} timeZone={timeZone} />
      {days > SOON_DAYS ? undefined : (
        <strong className="accounts-warning">
          {leftMs <= 0 ? text('tokens.over') : text('tokens.soon', { days })}
        </strong>
      )}
    </>
  )
}
