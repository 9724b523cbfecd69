// A visitor's own ticket in English.
import type { ownTicket as ownTicketZh } from '../zh/own-ticket.ts'
import type { Translated } from '../zh.ts'

export const ownTicket: Translated<typeof ownTicketZh> = {
  title: 'My number',
}
