// The call rule in the open: two numbers, the sentence that hangs on the wall, what another rule would do, and saving it.
import type { CallRule } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { SettingsPage } from '../settings/settings-page.tsx'
import type { SettingsDraft } from '../settings/use-settings-draft.ts'
import { RuleNumber } from './rule-number.tsx'
import { RulePreviewCard } from './rule-preview.tsx'
import { useRuleSentence } from './use-rule.ts'
import './rule.css'

/** contract/settings.ts, CallRule: beyond these comes «without limit». */
const HEAD_START_MINUTES_MAX = 60
const OVERTAKE_CAP_MAX = 30
/** queue.md C6, the recommendation. */
const USUAL: CallRule = { headStartMinutes: 30, overtakeCap: 10 }

export function RuleForm() {
  const text = useText()
  return (
    <SettingsPage title="rule.title" about="rule.about">
      {(form) => (
        <>
          <RuleNumbers form={form} />
          <WallSentence rule={form.draft.callRule} />
          <RulePreviewCard proposed={form.draft.callRule} counters={form.draft.counters.length} />
          <p>
            <a href={`/settings/calls${location.search}`}>{text('rule.toCalls')}</a>
          </p>
        </>
      )}
    </SettingsPage>
  )
}

/** Both numbers of the rule. */
export function RuleNumbers({ form: { draft, change, faults } }: { readonly form: SettingsDraft }) {
  const text = useText()
  const { callRule } = draft
  const isWrong = (field: keyof CallRule, max: number) =>
    isNoNumber(callRule[field], max) || faults.some(({ path }) => path === `callRule.${field}`)
  return (
    <section aria-labelledby="rule-numbers">
      <h2 id="rule-numbers">{text('rule.numbers')}</h2>
      <div className="rule-numbers">
        <RuleNumber
          label={text('rule.headStart')}
          how={text('rule.headStartHow')}
          unit={text('rule.minutes')}
          value={callRule.headStartMinutes}
          max={HEAD_START_MINUTES_MAX}
          step={5}
          usual={Number(USUAL.headStartMinutes)}
          isWrong={isWrong('headStartMinutes', HEAD_START_MINUTES_MAX)}
          onChange={(headStartMinutes) => change({ callRule: { ...callRule, headStartMinutes } })}
        />
        <RuleNumber
          label={text('rule.cap')}
          how={text('rule.capHow')}
          unit={text('rule.times')}
          value={callRule.overtakeCap}
          max={OVERTAKE_CAP_MAX}
          step={1}
          usual={Number(USUAL.overtakeCap)}
          isWrong={isWrong('overtakeCap', OVERTAKE_CAP_MAX)}
          onChange={(overtakeCap) => change({ callRule: { ...callRule, overtakeCap } })}
        />
      </div>
    </section>
  )
}

/** The rule as it will hang on the wall, in both languages. */
export function WallSentence({ rule }: { readonly rule: CallRule }) {
  const text = useText()
  const sentence = useRuleSentence(rule)
  return (
    <section className="rule-wall" aria-labelledby="rule-wall" aria-live="polite">
      <h2 id="rule-wall">{text('rule.wall')}</h2>
      <p lang="zh-CN" className="rule-wall-main">
        {sentence?.zh}
      </p>
      <p lang="en">{sentence?.en}</p>
    </section>
  )
}

function isNoNumber(value: number | 'inf', max: number): boolean {
  return value !== 'inf' && !(Number.isInteger(value) && value >= 0 && value <= max)
}
