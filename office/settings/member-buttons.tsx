// Earlier, later, away: the buttons of a member of a list.
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'

type ButtonsProps = {
  readonly name: string
  readonly at: number
  readonly count: number
  readonly move?: (to: number) => void
  readonly remove: () => void
  /** Somebody else on the page still needs it. */
  readonly isNeeded?: boolean
}

export function MemberButtons({ name, at, count, move, remove, isNeeded = false }: ButtonsProps) {
  const text = useText()
  return (
    <div className="member-buttons">
      {move ? (
        <>
          <BigButton label={text('settingsPage.up', { what: name })} isDisabled={at === 0} onPress={() => move(at - 1)}>
            ↑
          </BigButton>
          <BigButton
            label={text('settingsPage.down', { what: name })}
            isDisabled={at === count - 1}
            onPress={() => move(at + 1)}
          >
            ↓
          </BigButton>
        </>
      ) : undefined}
      <BigButton
        tone="quiet"
        label={text('settingsPage.remove', { what: name })}
        isDisabled={count === 1 || isNeeded}
        onPress={remove}
      >
        {text('settingsPage.removeShort')}
      </BigButton>
    </div>
  )
}
