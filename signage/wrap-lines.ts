// Running text in lines for reading from afar: no word is torn, no line begins with a stop, and a line ends where a reader
// would pause, if that costs no further line. Pure.
import { emWidth } from '#contract/legible.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** What the browser’s dictionary tears though a reader would not: the words of a service hall. */
const TERMS =
  '身份证号 身份证 社保卡 社保 户口簿 银行卡 养老金 抚恤金 补助金 丧葬费 丧葬 老年号 代办人 参保人 参保地 引导员 工作人员 ' +
  '服务点 一体机 自助机 委托书 承诺书 申请表 医疗费 工本费 工作日 二维码 验证码 老花镜 链接 挂失 回执 缴费 申领 补办 补卡 换卡 ' +
  '领卡 锁卡 代填 余额 节哀 防骗'
const TERM = new RegExp(`(${TERMS.split(' ').join('|')})`)

const CLOSING = /^[，。、；：？！）》”’」』】〉…％℃,.;:!?)\]\s]+$/u
const OPENING = /[（《“‘「『【〈([]$/u
const PAUSE = /[，。、；：？！…,.;:!?][”’」』）)]?\s*$/u
/** A number stays with its measure: 20 个, 12 个月. */
const NUMBER = /\d\s*$/

/** Latin words are made to be read line by line. */
const LATIN_WORD = /[a-z][^a-z]*\s$/i

/** Breaking where nobody pauses is as bad as leaving about half of a line empty. */
const NO_PAUSE_COST = 0.3
const LATIN_WORD_COST = 0.05

// A page is tried out in many ways with the same few texts.
const WRAPPED_KEPT_MAX = 1_000
const wrapped = new Map<string, readonly string[]>()

/** The lines of a text, each at most `lineEm` font sizes wide; only a word wider than a line is torn. */
export function wrapLines(text: string, lineEm: number): readonly string[] {
  const key = `${lineEm} ${text}`
  const known = wrapped.get(key)
  if (known) return known
  const lines = wrap(text, lineEm)
  if (wrapped.size >= WRAPPED_KEPT_MAX) wrapped.clear()
  wrapped.set(key, lines)
  return lines
}

function wrap(text: string, lineEm: number): readonly string[] {
  const pieces = piecesOf(text).flatMap((piece) => (widthOf(piece) > lineEm ? [...piece] : [piece]))
  if (pieces.length === 0) return []
  return cheapestLines(pieces, lineEm, fewestLines(pieces, lineEm))
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const segment of segmentsOf(text.trim())) {
    const last = pieces.at(-1)
    const isGlued = last !== undefined && (CLOSING.test(segment) || OPENING.test(last) || NUMBER.test(last))
    if (isGlued) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

function segmentsOf(text: string): readonly string[] {
  return text
    .split(TERM)
    .flatMap((part) => (TERM.test(part) ? [part] : [...words.segment(part)].map(({ segment }) => segment)))
}

function fewestLines(pieces: readonly string[], lineEm: number): number {
  let lines = 0
  let line = ''
  for (const piece of pieces) {
    if (lines > 0 && widthOf(line + piece) <= lineEm) line += piece
    else {
      lines += 1
      line = piece
    }
  }
  return lines
}

type Broken = { readonly lines: readonly string[]; readonly cost: number }

// From the end to the beginning: the best way to put the pieces from here on into so many lines.
function cheapestLines(pieces: readonly string[], lineEm: number, count: number): readonly string[] {
  let best: (Broken | undefined)[] = [...pieces.map(() => undefined), { lines: [], cost: 0 }]
  for (let used = 0; used < count; used += 1) {
    const after = best
    best = [...pieces.map((_, from) => bestFrom(pieces, from, lineEm, after)), undefined]
  }
  return best[0]?.lines ?? pieces
}

function bestFrom(
  pieces: readonly string[],
  from: number,
  lineEm: number,
  after: readonly (Broken | undefined)[],
): Broken | undefined {
  let best: Broken | undefined
  let line = ''
  for (let to = from; to < pieces.length; to += 1) {
    line += pieces[to]
    if (to > from && widthOf(line) > lineEm) break
    const rest = after[to + 1]
    if (!rest) continue
    const cost = rest.cost + costOf(line, lineEm, rest.lines.length === 0)
    if (!best || cost < best.cost) best = { lines: [line.trim(), ...rest.lines], cost }
  }
  return best
}

function costOf(line: string, lineEm: number, isLast: boolean): number {
  const empty = Math.max(0, 1 - widthOf(line) / lineEm)
  if (isLast || PAUSE.test(line)) return empty ** 2
  return empty ** 2 + (LATIN_WORD.test(line) ? LATIN_WORD_COST : NO_PAUSE_COST)
}

function widthOf(line: string): number {
  return emWidth(line.trim())
}
