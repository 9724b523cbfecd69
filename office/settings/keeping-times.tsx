// How long everything is kept (numbers.md B8): what the hall may choose, and what the program does by itself.
import { useText } from '#ui/language.ts'

const ROWS = [
  'tickets',
  'needs',
  'entries',
  'entryCounts',
  'reviews',
  'cases',
  'contacts',
  'history',
  'audit',
  'sessions',
] as const

export function KeepingTimes({ keepDays }: { readonly keepDays: number }) {
  const text = useText()
  const n = Number.isNaN(keepDays) ? '–' : keepDays
  return (
    <section aria-labelledby="keeping-times">
      <h2 id="keeping-times">{text('privacyForm.keeping')}</h2>
      <p className="field-hint">{text('privacyForm.keepingHow')}</p>
      <div className="keeping-frame">
        <table className="keeping-times">
          <thead>
            <tr>
              <th scope="col">{text('privacyForm.what')}</th>
              <th scope="col">{text('privacyForm.seenBy')}</th>
              <th scope="col">{text('privacyForm.kept')}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{text(`privacyForm.row-${row}`)}</th>
                <td>{text(`privacyForm.seen-${row}`)}</td>
                <td>{text(`privacyForm.kept-${row}`, { n })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
