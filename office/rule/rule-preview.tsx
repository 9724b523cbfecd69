// What another rule would do on the simulated reference day: a table, and the same as bars.
import { useState } from 'react'
import type { PreviewedRule, PreviewProgress, RulePreview } from '#contract/rule-preview.ts'
import type { CallRule } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { RuleBars } from './rule-bars.tsx'
import { type PreviewState, useRulePreview } from './use-rule.ts'

const ELDER_SHARES = [0.1, 0.3, 0.5, 0.7] as const
const USUAL_SHARE = 0.3

type CardProps = { readonly proposed: CallRule; readonly counters: number }

export function RulePreviewCard({ proposed, counters }: CardProps) {
  const text = useText()
  const { preview, play } = useRulePreview()
  const [eldersShare, setEldersShare] = useState<number>(USUAL_SHARE)
  const isPlaying = typeof preview === 'object' && 'playing' in preview
  return (
    <section className="rule-preview" aria-labelledby="rule-preview">
      <h2 id="rule-preview">{text('rule.preview')}</h2>
      <p>{text('rule.previewHow', { counters })}</p>
      <fieldset className="rule-shares">
        <legend>{text('rule.elders')}</legend>
        {ELDER_SHARES.map((share) => (
          <BigButton key={share} isOn={share === eldersShare} onPress={() => setEldersShare(share)}>
            {text('rule.percent', { n: share * 100 })}
          </BigButton>
        ))}
      </fieldset>
      <BigButton
        tone="go"
        isDisabled={isPlaying}
        onPress={() => void play({ callRule: proposed, eldersShare, counters })}
      >
        {text('rule.play')}
      </BigButton>
      <PreviewShown preview={preview} />
    </section>
  )
}

function PreviewShown({ preview }: { readonly preview: PreviewState }) {
  const text = useText()
  if (preview === 'none') return undefined
  if ('playing' in preview) return <Progress playing={preview.playing} />
  if ('given' in preview) return <Figures preview={preview.given} />
  const isBusy = preview.problem !== 'no-answer' && preview.problem.status === 503
  return <Notice kind="no">{isBusy ? text('rule.busy') : rejectionText(text, preview.problem)}</Notice>
}

function Progress({ playing }: { readonly playing: PreviewProgress | undefined }) {
  const text = useText()
  const { done = 0, of = 0 } = playing ?? {}
  return (
    <p className="rule-progress" role="status">
      <progress {...(of > 0 && { value: done, max: of })} aria-label={text('rule.playing')} />
      <span>{of > 0 ? text('rule.playingDay', { done, of }) : text('rule.playing')}</span>
    </p>
  )
}

function Figures({ preview }: { readonly preview: RulePreview }) {
  const text = useText()
  const words = useWords()
  const { days, visitorsPerDay, eldersShare, counters, now, proposed } = preview
  const facts = { days, visitors: visitorsPerDay, counters, elders: Math.round(eldersShare * 100) }
  return (
    <>
      <p role="status">{text('rule.previewFacts', facts)}</p>
      <dl className="rule-compared">
        {(['now', 'proposed'] as const).map((when) => (
          <div key={when}>
            <dt>{text(`rule.${when}`)}</dt>
            <dd>{words(preview[when].sentence)}</dd>
          </div>
        ))}
      </dl>
      <div className="rule-table-frame">
        <RuleBars now={now} proposed={proposed} />
      </div>
      <div className="rule-table-frame">
        <table className="rule-table">
          <thead>
            <tr>
              <th scope="col">{text('rule.waitsInMinutes')}</th>
              {(['mean', 'p50', 'p90', 'max'] as const).map((name) => (
                <th scope="col" key={name}>
                  {text(`rule.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['elder', 'ordinary'] as const).map((group) => (
              <FigureRows key={group} group={group} now={now} proposed={proposed} />
            ))}
          </tbody>
        </table>
      </div>
      <p>{text('rule.overtaken', { now: now.overtakenMax, proposed: proposed.overtakenMax })}</p>
    </>
  )
}

type RowsProps = {
  readonly group: 'elder' | 'ordinary'
  readonly now: PreviewedRule
  readonly proposed: PreviewedRule
}

function FigureRows({ group, now, proposed }: RowsProps) {
  const text = useText()
  return (
    <>
      {(
        [
          ['now', now],
          ['proposed', proposed],
        ] as const
      ).map(([when, rule]) => (
        <tr key={when} data-when={when}>
          <th scope="row">
            {text(`rule.${group}`)} · {text(`rule.${when}`)}
          </th>
          {(['meanMin', 'p50Min', 'p90Min', 'maxMin'] as const).map((figure) => (
            <td key={figure}>{rule[group][figure]?.toFixed(1) ?? '–'}</td>
          ))}
        </tr>
      ))}
    </>
  )
}
