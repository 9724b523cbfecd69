// Changes of the settings as a list to read: where, what it was, what it is.
import type { HallSettings } from '#contract/settings.ts'
import type { Change } from '#contract/settings-changes.ts'
import { useText, useWords } from '#ui/language.ts'
import { changeWords } from './change-words.ts'

type ListProps = {
  readonly changes: readonly Change[]
  /** Where the names of services, counters … stand; the newest first. */
  readonly editions: readonly HallSettings[]
}

export function ChangeList({ changes, editions }: ListProps) {
  const text = useText()
  const words = useWords()
  return (
    <ul className="change-list">
      {changes.map((change) => {
        const { where, before, after } = changeWords({ text, words, editions }, change)
        return (
          <li key={change.path}>
            <span className="change-where">{where}</span>
            {before === undefined ? (
              <span className="change-kind">{text('settingsFields.added')}</span>
            ) : (
              <del>
                <span className="visually-hidden">{text('settingsFields.from')} </span>
                {before}
              </del>
            )}
            {after === undefined ? (
              <span className="change-kind">{text('settingsFields.removed')}</span>
            ) : (
              <ins>
                <span className="visually-hidden">{text('settingsFields.to')} </span>
                {after}
              </ins>
            )}
          </li>
        )
      })}
    </ul>
  )
}
