// The desk by keys: a number pad alone is enough. The main keyboard's same keys do the same.

/** What a key means on the desk. */
export type DeskKey = 'main' | 'recall' | 'miss' | 'finish' | 'more' | 'pause' | 'help'

/** How each key is written on its button. */
export const keySigns: Readonly<Record<DeskKey, string>> = {
  main: '⏎',
  recall: '+',
  miss: '−',
  finish: '*',
  more: '/',
  pause: '0',
  help: '.',
}

// By `key`, so that a number pad without Num Lock and a keyboard of any layout mean the same.
const meanings: Readonly<Record<string, DeskKey>> = {
  Enter: 'main',
  '+': 'recall',
  '-': 'miss',
  '*': 'finish',
  '/': 'more',
  '0': 'pause',
  '.': 'help',
}

// Without Num Lock the pad's 0 and . arrive as Insert and Delete.
const padMeanings: Readonly<Record<string, DeskKey>> = { Numpad0: 'pause', NumpadDecimal: 'help' }

/** A key as the browser tells it. */
export type Struck = {
  readonly key: string
  readonly code: string
  readonly repeat: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** What a struck key means; undefined for all others, for held keys and for the browser's own shortcuts. */
export function deskKeyOf({ key, code, repeat, ctrlKey, altKey, metaKey }: Struck): DeskKey | undefined {
  if (repeat || ctrlKey || altKey || metaKey) return undefined
  return padMeanings[code] ?? meanings[key]
}

/** What a key means while a question is open: a choice by its place (0 for the first), the way back, or yes. */
export type PanelKey = { readonly choice: number } | 'back' | 'confirm'

/** How the keys of a question are written on its buttons. */
export const panelSigns = { back: '.', confirm: '0' } as const

/** What a struck key means there; undefined for all others. Escape is the browser's own. */
export function panelKeyOf({ key, code, repeat, ctrlKey, altKey, metaKey }: Struck): PanelKey | undefined {
  if (repeat || ctrlKey || altKey || metaKey) return undefined
  if (code === 'NumpadDecimal' || key === '.') return 'back'
  const digit = /^Numpad([0-9])$/.exec(code)?.[1] ?? /^[0-9]$/.exec(key)?.[0]
  if (digit === undefined) return undefined
  return digit === '0' ? 'confirm' : { choice: Number(digit) - 1 }
}
