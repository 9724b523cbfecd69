// Nobody touched the screen for a minute: are you still there? One tap and everything stays as it is.
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'

type StillThereProps = { readonly secondsLeft: number; readonly onStay: () => void }

export function StillThere({ secondsLeft, onStay }: StillThereProps) {
  const text = useText()
  return (
    <Dialog title={text('dispenser.stillThere')} onClose={onStay}>
      <p>{text('dispenser.endsIn', { n: secondsLeft })}</p>
      <BigButton tone="go" onPress={onStay}>
        {text('dispenser.imHere')}
      </BigButton>
    </Dialog>
  )
}
