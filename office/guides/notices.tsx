// The notices between the guides: what they are, from when to when, on or off, changed, removed and brought back.
import { useState } from 'react'
import { NOTICES_MAX } from '#contract/guide-limits.ts'
import { guideWordsIn } from '#contract/guide-text.ts'
import type { GuidePlan, Notice as HallNotice } from '#contract/guides.ts'
import type { Day } from '#contract/ids.ts'
import { type Text, useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { NoticeForm } from './notice-form.tsx'
import { type Plan, withoutItem } from './use-plan.ts'
import { NewsNotice, useNews } from './use-undo.tsx'

type NoticesProps = { readonly plan: Plan; readonly given: GuidePlan; readonly today: Day }

export function Notices({ plan, given, today }: NoticesProps) {
  const text = useText()
  const { language } = useLanguage()
  const [editing, setEditing] = useState<'new' | HallNotice>()
  const { news, saved, removed, bring } = useNews()
  const remove = async (notice: HallNotice) => {
    const before = given
    const why = await plan.save((now) => withoutNotice(now, notice))
    removed(why, guideWordsIn(notice.title, language), () => plan.save((now) => withNoticeBack(now, before, notice)))
  }
  const turn = async (notice: HallNotice) => saved(await plan.save((now) => put(now, turned(notice))))
  return (
    <section className="guide-part">
      <p>{text('guidePlan.noticesHow')}</p>
      <NewsNotice news={news} bring={bring} />
      {given.notices.length === 0 ? <p>{text('guidePlan.noNotices')}</p> : undefined}
      <ul className="device-list">
        {given.notices.map((notice) => (
          <li key={notice.id} className="device-card">
            <h3>{guideWordsIn(notice.title, language)}</h3>
            <p className="device-state">{stateOf(notice, today, text)}</p>
            <p>{guideWordsIn(notice.text, language)}</p>
            <p className="device-hint">
              {text(`guidePlan.kind-${notice.kind}`)} · {daysOf(notice, text)}
            </p>
            <div className="device-buttons">
              <BigButton onPress={() => setEditing(notice)}>{text('guidePlan.change')}</BigButton>
              <BigButton onPress={() => void turn(notice)}>
                {text(notice.on === false ? 'guidePlan.turnOn' : 'guidePlan.turnOff')}
              </BigButton>
              <BigButton tone="quiet" onPress={() => void remove(notice)}>
                {text('guidePlan.remove')}
              </BigButton>
            </div>
          </li>
        ))}
      </ul>
      <BigButton tone="main" isDisabled={given.notices.length >= NOTICES_MAX} onPress={() => setEditing('new')}>
        {text('guidePlan.addNotice')}
      </BigButton>
      {editing ? (
        <Dialog
          title={text(editing === 'new' ? 'guidePlan.addNotice' : 'guidePlan.changeNotice')}
          onClose={() => setEditing(undefined)}
        >
          <NoticeForm
            known={editing === 'new' ? undefined : editing}
            save={async (notice) => {
              const why = await plan.save((now) => put(now, notice))
              if (!why) saved()
              return why
            }}
            close={() => setEditing(undefined)}
          />
        </Dialog>
      ) : undefined}
    </section>
  )
}

function put(plan: GuidePlan, notice: HallNotice): GuidePlan {
  const isKnown = plan.notices.some(({ id }) => id === notice.id)
  const notices = isKnown ? plan.notices.map((one) => (one.id === notice.id ? notice : one)) : [...plan.notices, notice]
  return { ...plan, notices }
}

function turned(notice: HallNotice): HallNotice {
  const { on: wasOn = true, ...rest } = notice
  return wasOn ? { ...rest, on: false } : rest
}

// A playlist that shows nothing else shows all notices then: it may not be empty.
function withoutNotice(plan: GuidePlan, { id }: HallNotice): GuidePlan {
  const isThis = (item: GuidePlan['playlists'][number]['items'][number]) => item.show === 'notice' && item.id === id
  const without = withoutItem({ ...plan, notices: plan.notices.filter((one) => one.id !== id) }, isThis)
  const playlists = without.playlists.map((list) => ({
    ...list,
    items: list.items.map((item) => (isThis(item) ? ({ show: 'notices' } as const) : item)),
  }))
  return { ...without, playlists }
}

// Where it stood, and in the playlists as they were, if nobody has changed those meanwhile.
function withNoticeBack(now: GuidePlan, before: GuidePlan, notice: HallNotice): GuidePlan {
  const at = before.notices.findIndex(({ id }) => id === notice.id)
  const isUntouched = JSON.stringify(now.playlists) === JSON.stringify(withoutNotice(before, notice).playlists)
  return {
    ...now,
    notices: now.notices.toSpliced(at, 0, notice),
    playlists: isUntouched ? before.playlists : now.playlists,
  }
}

function stateOf({ on = true, from = '', to }: HallNotice, today: Day, text: Text): string {
  if (!on) return text('guidePlan.state-off')
  if (from > today) return text('guidePlan.state-coming', { day: from })
  return to !== undefined && to < today ? text('guidePlan.state-past', { day: to }) : text('guidePlan.state-on')
}

function daysOf({ from, to }: HallNotice, text: Text): string {
  const days = [
    from === undefined ? '' : text('guidePlan.fromDay', { day: from }),
    to === undefined ? '' : text('guidePlan.toDay', { day: to }),
  ].filter((part) => part !== '')
  return days.length === 0 ? text('guidePlan.always') : days.join(' ')
}
