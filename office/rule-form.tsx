// The call rule in the open: two numbers, the sentence that hangs on the wall, what another rule would do, and saving it.
import { useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { CallRule } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { RuleNumber } from './rule-number.tsx'
import { RulePreviewCard } from './rule-preview.tsx'
import { SignedIn } from './sign-in.tsx'
import { type HallRule, type ReadSettings, useHallRule, useRuleSentence } from './use-rule.ts'
import './devices.css'
import './rule.css'

/** contract/settings.ts, CallRule: beyond these comes «without limit». */
const HEAD_START_MINUTES_MAX = 60
const OVERTAKE_CAP_MAX = 30
/** queue.md C6, the recommendation. */
const USUAL: CallRule = { headStartMinutes: 30, overtakeCap: 10 }

export function RuleForm() {
  const text = useText()
  const rule = useHallRule()
  return (
    <main className="office">
      <header className="office-head">
        <h1>{text('rule.title')}</h1>
        <SignedIn />
        <LanguageSwitch />
      </header>
      {rule.trouble ? <Notice kind="trouble">{rejectionText(text, rule.trouble)}</Notice> : undefined}
      {rule.read ? <Editor rule={rule} read={rule.read} /> : rule.trouble ? undefined : <p>{text('common.loading')}</p>}
      <nav className="rule-links">
        <a href={`/settings/calls${location.search}`}>{text('rule.toCalls')}</a>
        <a href="/">{text('common.home')}</a>
      </nav>
    </main>
  )
}

type Said = 'nothing' | 'saving' | 'saved' | Problem | 'no-answer'

function Editor({ rule, read }: { readonly rule: HallRule; readonly read: ReadSettings }) {
  const text = useText()
  const present = read.settings.callRule
  const [draft, setDraft] = useState(present)
  const [said, setSaid] = useState<Said>('nothing')
  const wrong = typeof said === 'object' ? pathsOf(said) : []
  const change = (part: Partial<CallRule>) => {
    setDraft({ ...draft, ...part })
    setSaid('nothing')
  }
  const save = async () => {
    setSaid('saving')
    setSaid((await rule.save(draft)) ?? 'saved')
  }
  return (
    <>
      <section aria-labelledby="rule-numbers">
        <h2 id="rule-numbers">{text('rule.numbers')}</h2>
        <div className="rule-numbers">
          <RuleNumber
            label={text('rule.headStart')}
            how={text('rule.headStartHow')}
            unit={text('rule.minutes')}
            value={draft.headStartMinutes}
            max={HEAD_START_MINUTES_MAX}
            step={5}
            usual={Number(USUAL.headStartMinutes)}
            isWrong={
              isNoNumber(draft.headStartMinutes, HEAD_START_MINUTES_MAX) || wrong.includes('callRule.headStartMinutes')
            }
            onChange={(headStartMinutes) => change({ headStartMinutes })}
          />
          <RuleNumber
            label={text('rule.cap')}
            how={text('rule.capHow')}
            unit={text('rule.times')}
            value={draft.overtakeCap}
            max={OVERTAKE_CAP_MAX}
            step={1}
            usual={Number(USUAL.overtakeCap)}
            isWrong={isNoNumber(draft.overtakeCap, OVERTAKE_CAP_MAX) || wrong.includes('callRule.overtakeCap')}
            onChange={(overtakeCap) => change({ overtakeCap })}
          />
        </div>
      </section>
      <WallSentence rule={draft} />
      <RulePreviewCard proposed={draft} counters={read.settings.counters.length} />
      <section className="rule-save" aria-label={text('rule.save')}>
        <SaidNotice
          said={said}
          readAgain={async () => {
            await rule.readAgain()
            setSaid('nothing')
          }}
        />
        <p>{text(isSame(draft, present) ? 'rule.isPresent' : 'rule.notSaved')}</p>
        <div className="dialog-buttons">
          <BigButton isDisabled={isSame(draft, present)} onPress={() => change(present)}>
            {text('rule.reset')}
          </BigButton>
          <BigButton tone="main" isDisabled={isSame(draft, present) || said === 'saving'} onPress={() => void save()}>
            {text('rule.save')}
          </BigButton>
        </div>
      </section>
    </>
  )
}

function WallSentence({ rule }: { readonly rule: CallRule }) {
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

function SaidNotice({ said, readAgain }: { readonly said: Said; readonly readAgain: () => Promise<void> }) {
  const text = useText()
  if (said === 'nothing' || said === 'saving') return undefined
  if (said === 'saved') return <Notice kind="good">{text('rule.saved')}</Notice>
  const isChangedElsewhere = said !== 'no-answer' && said.status === 412
  if (!isChangedElsewhere) return <Notice kind="no">{rejectionText(text, said)}</Notice>
  return (
    <Notice kind="no">
      <p>{text('rule.changedElsewhere')}</p>
      <BigButton onPress={() => void readAgain()}>{text('rule.readAgain')}</BigButton>
    </Notice>
  )
}

function pathsOf({ errors = [] }: Problem): readonly string[] {
  return errors.map(({ path }) => path)
}

function isNoNumber(value: number | 'inf', max: number): boolean {
  return value !== 'inf' && !(Number.isInteger(value) && value >= 0 && value <= max)
}

function isSame(a: CallRule, b: CallRule): boolean {
  return a.headStartMinutes === b.headStartMinutes && a.overtakeCap === b.overtakeCap
}
