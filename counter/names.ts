// The names of services and classes by their ids, in the language of the desk.

import type { DeskTicket, DeskView } from '#contract/counter-views.ts'
import type { Words } from '#contract/ids.ts'

type Named = readonly { readonly id: string; readonly name: Words }[]

/** The name of `id` among `list`; the id itself when the office took it away in the meantime. */
export function nameOf(list: Named, id: string, words: (words: Words) => string): string {
  const found = list.find((one) => one.id === id)
  return found ? words(found.name) : id
}

/** 老年人 · 养老待遇: what kind of ticket, and what for. */
export function kindOf(view: DeskView, ticket: DeskTicket, words: (words: Words) => string): string {
  return `${nameOf(view.classes, ticket.class, words)} · ${nameOf(view.services, ticket.service, words)}`
}
