// What goes on the screens: words, place, how long, real or a drill, as the screens will show it; and the press, asked twice.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { TakeoverView } from '#contract/takeover-view.ts'
import { textIn, useLanguage, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useAsk } from '#ui/use-ask.ts'
import { useConnection } from '#ui/use-connection.ts'
import { useHallNow } from '#ui/use-hall-now.ts'
import type { Picture as PictureOf } from './takeover.tsx'
import {
  EN_CHARS_MAX,
  MINUTES_MAX,
  MINUTES_READY,
  READY_TEXTS,
  type ReadyText,
  readyText,
  type TakeoverDraft,
  toCommand,
  ZH_CHARS_MAX,
} from './takeover-draft.ts'

const PREVIEW_WIDTH_PX = 480
/** What stands beside it on a phone: the edges of the page. */
const PREVIEW_BESIDE_PX = 68
const HEIGHT_PER_WIDTH = 9 / 16
const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
/** Who does not press again has thought better of it. */
const SURE_WAIT_MS = 8_000

type FormProps = { readonly view: TakeoverView; readonly Picture: PictureOf }

export function TakeoverForm({ view, Picture }: FormProps) {
  const text = useText()
  const [draft, setDraft] = useState<TakeoverDraft>(() => ({ text: ready('fire'), minutes: '30', drill: false }))
  const change = (part: Partial<TakeoverDraft>) => setDraft({ ...draft, ...part })
  return (
    <section className="takeover-form" aria-labelledby="takeover-what">
      <div className="takeover-fields">
        <h2 id="takeover-what">{text('takeover.what')}</h2>
        <p>{text('takeover.whatHow')}</p>
        <WordsFields draft={draft} change={change} />
        <PlaceChoice view={view} draft={draft} setDraft={setDraft} />
        <LengthChoice draft={draft} change={change} />
        <KindChoice draft={draft} change={change} />
      </div>
      <div className="takeover-goes">
        <h2>{text('takeover.preview')}</h2>
        <Preview view={view} draft={draft} Picture={Picture} />
        <Go view={view} draft={draft} />
      </div>
    </section>
  )
}

function ready(kind: ReadyText) {
  return readyText(kind, (language, one) => textIn(language, `takeover.ready-${one}Text`))
}

type PartProps = { readonly draft: TakeoverDraft; readonly change: (part: Partial<TakeoverDraft>) => void }

function WordsFields({ draft, change }: PartProps) {
  const text = useText()
  const isReady = (kind: ReadyText) => ready(kind).zh === draft.text.zh
  return (
    <>
      <div className="takeover-choices">
        {READY_TEXTS.map((kind) => (
          <BigButton key={kind} isOn={isReady(kind)} onPress={() => change({ text: ready(kind) })}>
            {text(`takeover.ready-${kind}`)}
          </BigButton>
        ))}
        <BigButton isOn={!READY_TEXTS.some(isReady)} onPress={() => change({ text: { zh: '', en: '' } })}>
          {text('takeover.ready-own')}
        </BigButton>
      </div>
      <label>
        <span>{text('takeover.inZh', { n: ZH_CHARS_MAX })}</span>
        <textarea
          lang="zh-CN"
          rows={2}
          maxLength={ZH_CHARS_MAX}
          value={draft.text.zh}
          onChange={({ target }) => change({ text: { ...draft.text, zh: target.value } })}
        />
      </label>
      <label>
        <span>{text('takeover.inEn', { n: EN_CHARS_MAX })}</span>
        <textarea
          lang="en"
          rows={3}
          maxLength={EN_CHARS_MAX}
          value={draft.text.en}
          onChange={({ target }) => change({ text: { ...draft.text, en: target.value } })}
        />
      </label>
    </>
  )
}

type PlaceProps = {
  readonly view: TakeoverView
  readonly draft: TakeoverDraft
  readonly setDraft: (draft: TakeoverDraft) => void
}

function PlaceChoice({ view, draft, setDraft }: PlaceProps) {
  const text = useText()
  const words = useWords()
  const { zone: chosen, ...anywhere } = draft
  // A hall of one zone has one place.
  if (view.zones.length < 2) return undefined
  return (
    <fieldset>
      <legend>{text('takeover.where')}</legend>
      <div className="takeover-choices">
        <BigButton isOn={chosen === undefined} onPress={() => setDraft(anywhere)}>
          {text('takeover.wholeHall')}
        </BigButton>
        {view.zones.map(({ id, name }) => (
          <BigButton key={id} isOn={chosen === id} onPress={() => setDraft({ ...anywhere, zone: id })}>
            {words(name)}
          </BigButton>
        ))}
      </div>
    </fieldset>
  )
}

function LengthChoice({ draft, change }: PartProps) {
  const text = useText()
  return (
    <fieldset>
      <legend>{text('takeover.howLong')}</legend>
      <div className="takeover-choices">
        {MINUTES_READY.map((minutes) => (
          <BigButton
            key={minutes}
            isOn={draft.minutes === String(minutes)}
            onPress={() => change({ minutes: String(minutes) })}
          >
            {minutes < HOUR_MINUTES
              ? text('takeover.minutes', { n: minutes })
              : text('takeover.hours', { n: minutes / HOUR_MINUTES })}
          </BigButton>
        ))}
        <label className="takeover-minutes">
          <span>{text('takeover.minutesOther')}</span>
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={MINUTES_MAX}
            value={draft.minutes}
            onChange={({ target }) => change({ minutes: target.value })}
          />
        </label>
      </div>
    </fieldset>
  )
}

function KindChoice({ draft, change }: PartProps) {
  const text = useText()
  return (
    <fieldset>
      <legend>{text('takeover.kind')}</legend>
      <div className="takeover-choices">
        <BigButton isOn={!draft.drill} onPress={() => change({ drill: false })}>
          {text('takeover.isReal')}
        </BigButton>
        <BigButton isOn={draft.drill} onPress={() => change({ drill: true })}>
          {text('takeover.isDrill')}
        </BigButton>
      </div>
      <p>{text(draft.drill ? 'takeover.drillHow' : 'takeover.realHow')}</p>
    </fieldset>
  )
}

function Preview({ view, draft, Picture }: FormProps & { readonly draft: TakeoverDraft }) {
  const nowMs = useHallNow()
  const widthPx = useSyncExternalStore(onResize, () => Math.min(PREVIEW_WIDTH_PX, innerWidth - PREVIEW_BESIDE_PX))
  const glass = { widthPx, heightPx: Math.round(widthPx * HEIGHT_PER_WIDTH) }
  const { zone, text, minutes, drill } = draft
  const zoneName = view.zones.find(({ id }) => id === zone)?.name
  const until = new Date(nowMs + (Number(minutes) || 0) * MINUTE_MS).toISOString()
  return (
    <div className="takeover-preview" style={{ width: glass.widthPx, height: glass.heightPx }}>
      <Picture
        takeover={{ text, drill, until, ...(zoneName && { zoneName }) }}
        timeZone={view.timeZone}
        day={view.day}
        glass={glass}
      />
    </div>
  )
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

function Go({ view, draft }: { readonly view: TakeoverView; readonly draft: TakeoverDraft }) {
  const text = useText()
  const { state } = useConnection()
  const { ask, askAgain, said } = useAsk()
  const sure = useSure(draft)
  const command = toCommand(draft)
  const isLost = typeof said === 'object' && 'noAnswer' in said
  const go = () => {
    if (!sure.isAsked) return sure.ask()
    sure.forget()
    if (command) void (isLost ? askAgain() : ask(command))
  }
  const { language } = useLanguage()
  const replaced = view.on.find(({ zone }) => zone === draft.zone)
  return (
    <div className="takeover-go" data-asked={sure.isAsked}>
      {replaced ? <Notice kind="plain">{`${text('takeover.replaces')} ${replaced.text[language]}`}</Notice> : undefined}
      <BigButton
        tone="main"
        isDisabled={command === undefined || state !== 'connected' || said === 'asking'}
        onPress={go}
      >
        {text(sure.isAsked ? (draft.drill ? 'takeover.goDrillSure' : 'takeover.goSure') : 'takeover.go')}
      </BigButton>
      {sure.isAsked ? <BigButton onPress={sure.forget}>{text('common.cancel')}</BigButton> : undefined}
      {command ? undefined : <p>{text('takeover.goFirst')}</p>}
      {isLost ? <Notice kind="trouble">{text('takeover.endLost')}</Notice> : undefined}
      {typeof said === 'object' && 'rejected' in said ? (
        <Notice kind="no">{rejectionText(text, said.rejected)}</Notice>
      ) : undefined}
    </div>
  )
}

// The second press counts for these very words, and not for long.
function useSure(draft: TakeoverDraft) {
  const [asked, setAsked] = useState<TakeoverDraft>()
  useEffect(() => {
    if (!asked) return
    const timer = setTimeout(() => setAsked(undefined), SURE_WAIT_MS)
    return () => clearTimeout(timer)
  }, [asked])
  return { isAsked: asked === draft, ask: () => setAsked(draft), forget: () => setAsked(undefined) }
}
