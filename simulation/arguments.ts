// What stands behind `npm run simulate --`, checked: a wish, or one sentence about what is wrong.
import { parseArgs } from 'node:util'
import type { CallRule } from '#contract/settings.ts'

export const DAYS_MAX = 100_000
export const CUSTOMERS_MAX = 20_000_000
const HEAD_START_MINUTES_MAX = 600
const CAP_MAX = 1000
const COUNTERS_MAX = 99
const GOAL_MINUTES_MAX = 600

const OPTIONS = {
  days: { type: 'string' },
  seed: { type: 'string' },
  'head-start': { type: 'string' },
  cap: { type: 'string' },
  elders: { type: 'string' },
  counters: { type: 'string' },
  plan: { type: 'string' },
  replay: { type: 'string' },
  'goal-minutes': { type: 'string' },
  'goal-class': { type: 'string' },
  svg: { type: 'string' },
  mmc: { type: 'boolean' },
  load: { type: 'string' },
  customers: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const
type Option = keyof typeof OPTIONS

/** The sentence for whoever typed something else. */
export type Wrong = { readonly wrong: string }

export type Goal = { readonly minutes: number; readonly class: 'elder' | 'ordinary' }

export type Wish = {
  readonly days: number | undefined
  readonly seed: number
  readonly rule: CallRule
  readonly elders: number | undefined
  readonly counters: number | undefined
  readonly planFile: string | undefined
  readonly replayFile: string | undefined
  readonly svgFile: string | undefined
  readonly goal: Goal | undefined
  readonly mmc: { readonly load: number; readonly customers: number } | undefined
  readonly json: boolean
  readonly help: boolean
}

/** The wish in these words, or what is wrong with the first of them that is. */
export function toWish(words: readonly string[]): Wish | Wrong {
  const { values, tokens } = parseArgs({ args: [...words], options: OPTIONS, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional') return { wrong: `«${token.value}» stands alone: every value follows its --name.` }
    if (token.kind !== 'option') continue
    if (!isOption(token.name)) return { wrong: `There is no ${token.rawName}; --help shows what there is.` }
    if (OPTIONS[token.name].type === 'string' && !token.value) return { wrong: `--${token.name} needs a value.` }
    if (OPTIONS[token.name].type === 'boolean' && token.value !== undefined) {
      return { wrong: `--${token.name} stands without a value.` }
    }
  }
  return collect((name) => (typeof values[name] === 'string' ? values[name] : undefined), {
    mmc: values.mmc === true,
    json: values.json === true,
    help: values.help === true,
  })
}

type Text = (name: Option) => string | undefined
type Flags = { readonly mmc: boolean; readonly json: boolean; readonly help: boolean }

function collect(text: Text, flags: Flags): Wish | Wrong {
  const wrongs: string[] = []
  const number = (name: Option, range: Range) => {
    const read = toNumber(text(name), range)
    if (read === 'wrong') wrongs.push(`--${name} is ${inWords(range)}, not «${text(name)}».`)
    return read === 'wrong' ? undefined : read
  }
  const headStart = number('head-start', { least: 0, most: HEAD_START_MINUTES_MAX, unit: 'minutes', orInf: true })
  const cap = number('cap', { least: 0, most: CAP_MAX, isWhole: true, orInf: true })
  const load = number('load', { least: 0.01, most: 0.99 })
  const customers = number('customers', { least: 1000, most: CUSTOMERS_MAX, isWhole: true })
  const wish: Wish = {
    days: number('days', { least: 1, most: DAYS_MAX, isWhole: true }),
    seed: number('seed', { least: 0, most: 4_294_967_295, isWhole: true }) ?? 1,
    rule: { headStartMinutes: orInf(headStart ?? 30), overtakeCap: orInf(cap ?? 10) },
    elders: number('elders', { least: 0, most: 1 }),
    counters: number('counters', { least: 1, most: COUNTERS_MAX, isWhole: true }),
    planFile: text('plan'),
    replayFile: text('replay'),
    svgFile: text('svg'),
    goal: toGoal(number('goal-minutes', { least: 0, most: GOAL_MINUTES_MAX, unit: 'minutes' }), text('goal-class')),
    mmc: flags.mmc ? { load: load ?? 0.9, customers: customers ?? 3_000_000 } : undefined,
    json: flags.json,
    help: flags.help,
  }
  const wrong = wrongs[0] ?? whatClashes(text, flags)
  return wrong === undefined ? wish : { wrong }
}

function whatClashes(text: Text, { mmc }: Flags): string | undefined {
  const goalClass = text('goal-class')
  if (goalClass !== undefined && goalClass !== 'elder' && goalClass !== 'ordinary') {
    return `--goal-class is elder or ordinary, not «${goalClass}».`
  }
  if (goalClass !== undefined && text('goal-minutes') === undefined) return '--goal-class needs --goal-minutes.'
  if (text('goal-minutes') !== undefined && text('counters') !== undefined) {
    return '--goal-minutes looks for the number of counters itself: leave out --counters.'
  }
  if (text('replay') !== undefined && text('elders') !== undefined) {
    return '--elders means nothing for --replay: the file says who is an elder.'
  }
  const lonely = mmc ? undefined : (['load', 'customers'] as const).find((name) => text(name) !== undefined)
  return lonely && `--${lonely} belongs to --mmc.`
}

type Range = {
  readonly least: number
  readonly most: number
  readonly isWhole?: true
  readonly orInf?: true
  readonly unit?: string
}

function toNumber(text: string | undefined, range: Range): number | undefined | 'wrong' {
  if (text === undefined) return undefined
  if (text === 'inf' && range.orInf) return Number.POSITIVE_INFINITY
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  const fits = number >= range.least && number <= range.most && (!range.isWhole || Number.isInteger(number))
  return fits ? number : 'wrong'
}

function inWords({ least, most, isWhole, orInf, unit }: Range): string {
  const what = `${isWhole ? 'a whole number' : 'a number'}${unit ? ` of ${unit}` : ''}`
  return `${what} from ${least} to ${most}${orInf ? ' or inf' : ''}`
}

function orInf(value: number): number | 'inf' {
  return value === Number.POSITIVE_INFINITY ? 'inf' : value
}

function toGoal(minutes: number | undefined, ofClass: string | undefined): Goal | undefined {
  return minutes === undefined ? undefined : { minutes, class: ofClass === 'ordinary' ? 'ordinary' : 'elder' }
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name)
}
