// The captions of a film, one below the other: from which second to which, and the words.
import { CUES_PER_FILM_MAX, FILM_SECONDS_MAX } from '#contract/guide-limits.ts'
import type { Cue } from '#contract/guides.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { NumberField } from '../settings/fields.tsx'
import { type Pair, pairOf, wordsOf } from './guide-draft.ts'
import { PairField } from './pair-field.tsx'

const CUE_CHARS_MAX = 40
/** A caption that is begun now stands this long, until somebody says otherwise. */
const CUE_SECONDS_FIRST = 5
const TENTHS = 10

export type EditedCue = {
  readonly key: number
  readonly from: number | null
  readonly to: number | null
  readonly words: Pair
}

/** The captions as they are edited; a film that has none yet begins with an empty one. */
export function toEditedCues(cues: readonly Cue[]): readonly EditedCue[] {
  if (cues.length === 0) return [{ key: 0, from: 0, to: CUE_SECONDS_FIRST, words: pairOf(undefined) }]
  return cues.map(({ fromSeconds, toSeconds, words }, key) => ({
    key,
    from: fromSeconds,
    to: toSeconds,
    words: pairOf(words),
  }))
}

/** The captions as they are kept, in the order of the film. */
export function toCues(cues: readonly EditedCue[]): readonly Cue[] {
  return cues
    .map(({ from, to, words }) => ({ fromSeconds: from ?? 0, toSeconds: to ?? 0, words: wordsOf(words) }))
    .toSorted((a, b) => a.fromSeconds - b.fromSeconds)
}

/** The number of the first caption that ends before it began; undefined when all are right. */
export function wrongCue(cues: readonly EditedCue[]): number | undefined {
  const at = cues.findIndex(({ from, to }) => from === null || to === null || from >= to)
  return at === -1 ? undefined : at + 1
}

type CueRowsProps = {
  readonly cues: readonly EditedCue[]
  readonly onChange: (cues: readonly EditedCue[]) => void
  /** Where the film stands. */
  readonly secondNow: () => number
}

export function CueRows({ cues, onChange, secondNow }: CueRowsProps) {
  const text = useText()
  const change = (key: number, by: Partial<EditedCue>) =>
    onChange(cues.map((cue) => (cue.key === key ? { ...cue, ...by } : cue)))
  const add = () => {
    const key = Math.max(-1, ...cues.map((cue) => cue.key)) + 1
    const from = Math.round(Math.max(secondNow(), cues.at(-1)?.to ?? 0) * TENTHS) / TENTHS
    onChange([...cues, { key, from, to: from + CUE_SECONDS_FIRST, words: pairOf(undefined) }])
  }
  return (
    <section className="guide-rows" aria-label={text('guidePlan.cues')}>
      <h3>{text('guidePlan.cues')}</h3>
      <p className="device-hint">{text('guidePlan.cuesHow')}</p>
      {cues.map((cue, at) => (
        <div key={cue.key} className="guide-row">
          <PairField
            label={text('guidePlan.cue', { n: at + 1 })}
            value={cue.words}
            onChange={(words) => change(cue.key, { words })}
            charsMax={CUE_CHARS_MAX}
          />
          <div className="field-row">
            <Second name="cueFrom" value={cue.from} onChange={(from) => change(cue.key, { from })} />
            <Second name="cueTo" value={cue.to} onChange={(to) => change(cue.key, { to })} />
            <BigButton onPress={() => change(cue.key, { from: Math.round(secondNow() * TENTHS) / TENTHS })}>
              {text('guidePlan.cueFromHere')}
            </BigButton>
            {cues.length > 1 ? (
              <BigButton tone="quiet" onPress={() => onChange(cues.filter(({ key }) => key !== cue.key))}>
                {text('guidePlan.removeCue')}
              </BigButton>
            ) : undefined}
          </div>
        </div>
      ))}
      <BigButton isDisabled={cues.length >= CUES_PER_FILM_MAX} onPress={add}>
        {text('guidePlan.addCue')}
      </BigButton>
    </section>
  )
}

type SecondProps = {
  readonly name: 'cueFrom' | 'cueTo'
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function Second({ name, value, onChange }: SecondProps) {
  const text = useText()
  return (
    <NumberField
      path={name}
      label={text(`guidePlan.${name}`)}
      value={value}
      onChange={onChange}
      min={0}
      max={FILM_SECONDS_MAX}
      step={0.1}
      unit={text('guidePlan.unitSeconds')}
    />
  )
}
