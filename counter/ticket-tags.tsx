// The marks of a ticket: green lane, acting for somebody else, needs, language, how often it gave way.
import type { DeskTicket } from '#contract/counter-views.ts'
import { useText } from '#ui/language.ts'
import { NeedSign } from '#ui/parts/need-sign.tsx'

export function TicketTags({ ticket }: { readonly ticket: DeskTicket }) {
  const text = useText()
  const { greenLane, greenLaneReason, proxy, needs, papersComplete, language, gaveWay, state } = ticket
  return (
    <span className="tags">
      {greenLane ? (
        <span className="tag" data-kind="green">
          {text('desk.greenLane')}
          {greenLaneReason ? ` · ${text(`desk.lane-${greenLaneReason}`)}` : ''}
        </span>
      ) : undefined}
      {needs.map((need) => (
        <NeedSign key={need} need={need} />
      ))}
      {papersComplete === undefined ? undefined : (
        <span className="tag">{text(papersComplete ? 'desk.papersComplete' : 'desk.papersIncomplete')}</span>
      )}
      {proxy ? <span className="tag">{text('desk.proxy')}</span> : undefined}
      {language === 'en' ? <span className="tag">{text('desk.speaks')}</span> : undefined}
      {state === 'waiting' && gaveWay > 0 ? (
        <span className="tag" data-kind="quiet">
          {text('desk.gaveWay', { n: gaveWay })}
        </span>
      ) : undefined}
    </span>
  )
}
