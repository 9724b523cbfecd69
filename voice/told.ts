// A phrase is made twice from the same facts: as words to be spoken, and as a caption with the figures people see
// on paper. Text that differs from the voice confuses elders more than no text at all (numbers.md B6), so both
// come out of one template and neither can say what the other leaves out. Pure.

import { isSpaced, type Language } from './language.ts'

/** A sentence, or a piece of one, in the two ways it is told. */
export type Told = { readonly spoken: string; readonly written: string }

/** What is said in one breath, and the silence after it. */
export type SpokenPart = { readonly text: string; readonly language: Language; readonly pauseMs: number }

/** What is said, and what the screen shows while it is said. */
export type Phrase = { readonly parts: readonly SpokenPart[]; readonly caption: string }

/** A template that is filled twice: told`到 ${place}。` is spoken 到三号窗口 and written 到 3 号窗口. */
export function told(texts: TemplateStringsArray, ...slots: readonly Told[]): Told {
  const fill = (way: keyof Told) => texts.map((text, index) => `${text}${slots[index]?.[way] ?? ''}`).join('')
  return { spoken: fill('spoken'), written: fill('written') }
}

/** Sentences as one phrase, with a silence between them and none at the end. */
export function phrase(sentences: readonly Told[], language: Language, pauseMs: number): Phrase {
  const last = sentences.length - 1
  return {
    parts: sentences.map(({ spoken }, index) => ({
      text: isSpaced(language) ? spoken.trim() : closeUp(spoken),
      language,
      pauseMs: index === last ? 0 : pauseMs,
    })),
    caption: sentences
      .map(({ written }) => written)
      .join('')
      .trim(),
  }
}

/** Hanzi close up; a space beside a letter stays, because it keeps A B from becoming a word. */
function closeUp(spoken: string): string {
  return spoken.replace(/(?<=[^A-Za-z]) (?=[^A-Za-z])/g, '')
}
