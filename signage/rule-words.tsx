// The whole rule in one piece, for those who hear the board; on the screen its sentences take their turns.
import type { BoardView } from '#contract/signage-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { ruleSentences } from './rule-text.ts'
import { wholeSentence } from './turns.ts'

export function RuleWords({ view }: { readonly view: BoardView }) {
  const text = useText()
  const words = useWords()
  const sentences = ruleSentences(text, view.rule, view.headStartClasses.map(words)).map(wholeSentence)
  return (
    <section className="visually-hidden" aria-label={text('board.rule')}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}
