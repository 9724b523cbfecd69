// What came of the last press: nothing to say, a «no» with its reason, or silence that can be asked again.
import { useEffect, useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { Ask } from '#ui/use-ask.ts'

// Most answers come before the finger is up again: a word about waiting would only flicker.
const SLOW_MS = 600

export function SaidNotice({ asking }: { readonly asking: Ask }) {
  const text = useText()
  const { said } = asking
  if (said === 'none') return undefined
  if (said === 'asking') return <SlowNotice />
  if ('noAnswer' in said) {
    return (
      <Notice kind="trouble">
        <span>{text('desk.noAnswer')}</span>
        <BigButton onPress={() => void asking.askAgain()}>{text('common.again')}</BigButton>
      </Notice>
    )
  }
  // Finished, and then nobody was there to call: good news with an end, not a refusal.
  if (said.isAfterAnother && said.rejected.code === 'nobody-waiting') {
    return <Notice kind="good">{text('desk.finishedNobody')}</Notice>
  }
  return <Notice kind="no">{rejectionText(text, said.rejected)}</Notice>
}

function SlowNotice() {
  const text = useText()
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSlow ? <Notice kind="plain">{text('desk.asking')}</Notice> : undefined
}
