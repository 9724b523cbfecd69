// All that is kept of a visitor, word by word, as it is shown to them and printed for them.
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useText, useWords } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import { documents } from './entry-fields.tsx'
import { passName } from './pass-name.ts'

export function KeptEntry({ entry, view }: { readonly entry: ShownEntry; readonly view: ReceptionView }) {
  const text = useText()
  const words = useWords()
  const { name, phone, address, document, filledBy, codeBy } = entry
  const kind = documents.find((one) => one === document?.kind)
  const readings = entry.readings ?? (entry.temperature === undefined ? [] : [{ temperature: entry.temperature }])
  const lines: readonly (readonly [string, string | undefined])[] = [
    [text('entries.field-at'), `${entry.day} ${timeOf(entry.at, view.timeZone)}`],
    [text('entries.field-pass'), passName(entry.pass, view.entryRegister, text, words)],
    [text('entries.field-name'), name],
    [text('entries.field-phone'), phone],
    [text('entries.field-address'), address],
    [kind ? text(`reception.document-${kind}`) : text('entries.field-documentNumber'), document?.number],
    [text('entries.field-temperature'), readings.map(({ temperature }) => `${temperature.toFixed(1)} ℃`).join(' → ')],
    [text('entries.field-filledBy'), filledBy && text(`reception.filled-${filledBy}`)],
    [text('entries.field-codeBy'), codeBy && text(`reception.code-${codeBy}`)],
  ]
  return (
    <section className="rec-kept" aria-label={text('entries.kept')}>
      <h3>
        {words(view.hallName)} · {text('entries.kept')}
      </h3>
      <dl>
        {lines
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p>{text('entries.forgottenOn', { day: entry.forgetOn })}</p>
    </section>
  )
}
