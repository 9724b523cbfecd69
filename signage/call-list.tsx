// The calls before the one of this moment, newest first: as many as can be read, never a table of twenty.
import type { ShownCall } from '#contract/signage-views.ts'
import { useText } from '#ui/language.ts'
import type { BoardLayout } from './board-layout.ts'
import { CallWords } from './call-words.tsx'

type CallListProps = { readonly calls: readonly ShownCall[]; readonly layout: BoardLayout }

export function CallList({ calls, layout }: CallListProps) {
  const text = useText()
  return (
    <ol className="call-list" aria-label={text('board.earlierCalls')}>
      {calls.map((call) => (
        <li key={call.call}>
          <CallWords call={call} shape={layout.rowShape} isShort={layout.isShortInRows} />
        </li>
      ))}
    </ol>
  )
}
