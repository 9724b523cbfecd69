// Lines of the audit log in words.
import type { AuditEntry, AuditParty } from '#contract/audit.ts'
import { type Text, useText } from '#ui/language.ts'
import { auditWords, reasonWords } from './audit-words.ts'
import { useTimeZone, When } from './when.tsx'

const ID_CHARS_SHOWN = 12

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const text = useText()
  const timeZone = useTimeZone()
  if (entries.length === 0) return <p>{text('audit.none')}</p>
  return (
    <div className="accounts-frame">
      <table className="accounts">
        <thead>
          <tr>
            <th scope="col">{text('audit.when')}</th>
            <th scope="col">{text('audit.who')}</th>
            <th scope="col">{text('audit.what')}</th>
            <th scope="col">{text('audit.subject')}</th>
            <th scope="col">{text('audit.where')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                <When at={entry.at} timeZone={timeZone} as="exact" />
              </td>
              <th scope="row">{partyWords(text, entry.who)}</th>
              <td>{auditWords(text, entry.what)}</td>
              <td className="accounts-loose">
                {[entry.subject && partyWords(text, entry.subject), entry.reason && reasonWords(text, entry)]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              <td className="accounts-address">{entry.address ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function partyWords(text: Text, { kind, id, name }: AuditParty): string {
  if (kind === 'nobody') return text('audit.nobody')
  return name ?? (id.length > ID_CHARS_SHOWN ? `${id.slice(0, ID_CHARS_SHOWN)}…` : id)
}
