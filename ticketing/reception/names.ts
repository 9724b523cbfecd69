// Names by their ids, in the language of the page.

import type { DeskTicket } from '#contract/counter-views.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { StaffId, Words } from '#contract/ids.ts'

type InWords = (words: Words) => string

/** 老年人 · 社保卡: what kind of number, and what for. An id stands for what the office has taken away meanwhile. */
export function kindOf(view: ReceptionView, ticket: Pick<DeskTicket, 'class' | 'service'>, words: InWords): string {
  const kind = view.classes.find(({ id }) => id === ticket.class)
  const service = view.services.find(({ id }) => id === ticket.service)
  return `${kind ? words(kind.name) : ticket.class} · ${service ? words(service.name) : ticket.service}`
}

/** The name of somebody on duty; the id of one who has gone. */
export function staffName({ onDuty }: Pick<ReceptionView, 'onDuty'>, id: StaffId): string {
  return onDuty.find(({ staff }) => staff === id)?.name ?? id
}
