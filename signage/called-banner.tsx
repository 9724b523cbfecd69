// The call of this moment, larger than everything: it blinks when it comes and is framed for as long as it is spoken.
import { useState } from 'react'
import type { ShownCall } from '#contract/signage-views.ts'
import type { BoardLayout } from './board-layout.ts'
import { CallWords } from './call-words.tsx'

type CalledBannerProps = {
  readonly call: ShownCall
  readonly layout: BoardLayout
  /** A call of now, not one that was there before this board looked. */
  readonly isNews: (call: ShownCall) => boolean
  readonly isSpoken: boolean
}

/** To be rendered with the call as its key: a new call, and a repeated one too, blinks from the beginning. */
export function CalledBanner({ call, layout, isNews, isSpoken }: CalledBannerProps) {
  const [blinks] = useState(() => isNews(call))
  return (
    <section className="banner called-banner" data-news={blinks} data-spoken={isSpoken} aria-live="assertive">
      <CallWords call={call} shape={layout.shape} isShort={layout.isShortInBanner} />
    </section>
  )
}
