// Where a file stops being JSON. Browsers do not agree on whether they tell, so we look ourselves. Pure.

export type Place = { readonly line: number; readonly column: number }

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const CLOSING = { '{': '}', '[': ']' } as const

/** What may come next. `member`: a value, or the end of an empty list; `key`: a name, or the end of an empty object. */
type Wanted = 'value' | 'member' | 'key' | 'next-key' | 'colon' | 'rest'

/** The first place, lines and columns from 1, that JSON does not allow; undefined when all of it is JSON. */
export function jsonBreak(text: string): Place | undefined {
  const at = breakAt(text)
  if (at === undefined) return undefined
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

type Opened = keyof typeof CLOSING
type Step = { readonly at: number; readonly wanted: Wanted }

function breakAt(text: string): number | undefined {
  // What is open around this place, the innermost last: a list of our own, so that no depth is too deep.
  const open: Opened[] = []
  let wanted: Wanted = 'value'
  let at = endOf(SPACE, text, 0) ?? 0
  while (wanted !== 'rest' || open.length > 0) {
    const next = step(text, { at, wanted }, open)
    if (!next) return at
    wanted = next.wanted
    at = endOf(SPACE, text, next.at) ?? next.at
  }
  return at === text.length ? undefined : at
}

// One sign or one word further; undefined when what stands here is not what is wanted.
function step(text: string, { at, wanted }: Step, open: Opened[]): Step | undefined {
  const inside = open.at(-1)
  const mayEnd = wanted === 'rest' || wanted === 'member' || wanted === 'key'
  if (mayEnd && inside !== undefined && text[at] === CLOSING[inside]) {
    open.pop()
    return { at: at + 1, wanted: 'rest' }
  }
  if (wanted === 'rest') return sign(text, at, ',', inside === '{' ? 'next-key' : 'value')
  if (wanted === 'colon') return sign(text, at, ':', 'value')
  if (wanted === 'key' || wanted === 'next-key') return word(endOf(STRING, text, at), 'colon')
  const next = text[at]
  if (next !== '{' && next !== '[') return word(endOf(STRING, text, at) ?? endOf(PLAIN, text, at), 'rest')
  open.push(next)
  return { at: at + 1, wanted: next === '{' ? 'key' : 'member' }
}

function sign(text: string, at: number, expected: string, wanted: Wanted): Step | undefined {
  return text[at] === expected ? { at: at + 1, wanted } : undefined
}

function word(end: number | undefined, wanted: Wanted): Step | undefined {
  return end === undefined ? undefined : { at: end, wanted }
}

/** Where the pattern ends that begins at this very place. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
