// What came of the last press: nothing to say, a «no» with its reason, or silence that can be asked again.
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { Ask } from '#ui/use-ask.ts'

export function SaidNotice({ asking, onDone }: { readonly asking: Ask; readonly onDone?: () => void }) {
  const text = useText()
  const { said, askAgain } = asking
  if (said === 'none' || said === 'asking') return undefined
  if ('rejected' in said) return <Notice kind="no">{rejectionText(text, said.rejected)}</Notice>
  const again = async () => {
    if (await askAgain()) onDone?.()
  }
  return (
    <Notice kind="trouble">
      <span>{text('reception.notKnown')}</span>
      <BigButton onPress={() => void again()}>{text('common.again')}</BigButton>
    </Notice>
  )
}
