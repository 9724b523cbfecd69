// A visitor's own ticket in English.
import type { ownTicket as ownTicketZh } from '../zh/own-ticket.ts'
import type { Translated } from '../zh.ts'

export const ownTicket: Translated<typeof ownTicketZh> = {
  title: 'My number',
  waiting: 'Waiting',
  called: 'Please go to {counter}',
  calledNow: 'Your number is called',
  serving: 'Being served',
  servingAt: 'Being served at {counter}',
  held: 'On hold',
  heldHint: 'The staff will call you again, please stay near',
  missed: 'Missed',
  missedHint: 'Please tell the service desk that you missed your call',
  finished: 'Finished',
  finishedHint: 'Thank you and goodbye',
  cancelled: 'This number is cancelled',
  cancelledHint: 'If you still need something, please take a new number',
  ahead: '{n} {n?person:people} before you',
  next: 'You are next',
  within: 'Within about {high} minutes',
  range: 'About {low}–{high} minutes',
  waitHere: 'Please watch the board and listen for calls',
  service: 'Service',
  kind: 'Kind',
  takenAt: 'Taken at',
  updatesItself: 'This page updates by itself',
  phone: 'Phone',
  unknown: 'This number was not found',
  unknownHint: 'A slip is good for its own day. Please check the code on it, or ask the staff.',
}
