// A sentence that matters now: good news, a «no» with its reason, or trouble. A sign goes with each, never colour alone.
import type { ReactNode } from 'react'

type NoticeProps = {
  readonly kind: 'good' | 'no' | 'trouble' | 'plain'
  readonly children: ReactNode
}

const signs = { good: '✓', no: '!', trouble: '!', plain: 'i' } as const

/** Read out by screen readers when it appears. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={kind === 'no' || kind === 'trouble' ? 'alert' : 'status'}>
      <span className="notice-sign" aria-hidden="true">
        {signs[kind]}
      </span>
      <div className="notice-words">{children}</div>
    </div>
  )
}
