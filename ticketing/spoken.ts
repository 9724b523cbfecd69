// What each picture of the dispenser says aloud: the same words that stand there, so that ear and eye agree
// (EN 301 549, 5.1.3.16: everything on the ticket is spoken).
import type { Ticket } from '#contract/answers.ts'
import type { DispenserView } from '#contract/entrance-views.ts'
import type { Language, Words } from '#contract/ids.ts'
import type { MessageKey, Text } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { closedKey, isTaking } from './no-number.tsx'
import type { Taking } from './taking.ts'

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

export type Picture = {
  readonly taking: Taking
  readonly view: DispenserView
  readonly isAway: boolean
  readonly text: Text
  readonly words: (words: Words) => string
  readonly language: Language
}

/** What stands at the head of a picture. */
export function titleOf(taking: Taking, view: DispenserView, isAway: boolean): MessageKey {
  switch (taking.at) {
    case 'given':
      return 'dispenser.yourNumber'
    case 'asking':
      return 'dispenser.asking'
    case 'refused':
      return 'dispenser.refused'
    case 'no-answer':
      return 'dispenser.noAnswer'
    case 'class':
    case 'service':
      if (isAway) return 'dispenser.away'
      if (!isTaking(view)) return closedKey(view)
      return taking.at === 'class' ? 'dispenser.whose' : 'dispenser.what'
  }
}

/** What a picture says, sentence by sentence. How many wait is left out: it would begin anew with every change. */
export function sentencesOf({ taking, view, isAway, text, words, language }: Picture): readonly string[] {
  const help = text('dispenser.spokenHelp')
  switch (taking.at) {
    case 'given': {
      const service = view.services.find(({ id }) => id === taking.ticket.service)
      return spokenTicket(taking.ticket, service ? words(service.name) : '', language, text, earlyText(view, text))
    }
    case 'asking':
      return [text('dispenser.asking')]
    case 'refused':
      return [text('dispenser.refused'), rejectionText(text, taking.problem), help]
    case 'no-answer':
      return [text('dispenser.noAnswer'), text('dispenser.noAnswerHint'), help]
    case 'class':
    case 'service':
      if (isAway) return [text('dispenser.away'), text('dispenser.awayHint')]
      if (!isTaking(view)) return [...spokenClosed(view, text), help]
      if (taking.at === 'class') return [text('dispenser.whose'), ...view.classes.map(({ name }) => words(name)), help]
      return [text('dispenser.what'), ...view.services.map(({ name }) => words(name)), help]
  }
}

function spokenClosed(view: DispenserView, text: Text): readonly string[] {
  const opens = view.opensAt ? [text('dispenser.opensAt', { time: timeOf(view.opensAt, view.timeZone) })] : []
  return [text(closedKey(view)), ...opens, text('dispenser.phone', { phone: Array.from(view.phone).join(' ') })]
}

/** A number as it is spoken: digit by digit, 老012 as «老 零 一 二», its Latin form for English. */
export function spokenNumber({ number, latin }: Pick<Ticket, 'number' | 'latin'>, language: Language): string {
  if (language === 'en') return Array.from(latin).join(' ')
  return Array.from(number, (sign) => chineseDigits[Number(sign)] ?? sign).join(' ')
}

/** Until the hall opens nobody is called: when it does, and from when the minutes count. Empty once it is open. */
export function earlyText({ phase, opensAt, timeZone }: DispenserView, text: Text): string {
  return phase === 'early' && opensAt ? text('dispenser.early', { time: timeOf(opensAt, timeZone) }) : ''
}

/** The sentences of a ticket that was just taken; `early` as `earlyText` says. */
export function spokenTicket(
  ticket: Ticket,
  service: string,
  language: Language,
  text: Text,
  early = '',
): readonly string[] {
  return [
    text('dispenser.spokenNumber', { number: spokenNumber(ticket, language) }),
    ticket.ahead ? text('dispenser.ahead', { n: ticket.ahead }) : text('dispenser.next'),
    waitingRange(ticket, text, 'dispenser.rangeSpoken'),
    early,
    text('dispenser.spokenService', { service }),
    text('dispenser.waitHere'),
    text('dispenser.comeWhenCalled'),
  ].filter((sentence) => sentence !== '')
}

type Range = { readonly lowMinutes?: number; readonly highMinutes?: number }

/** How long from here, in words: a range in minutes, never a promise (queue.md, D). Empty when nobody knows. */
export function waitingRange(
  { lowMinutes: low, highMinutes: high }: Range,
  text: Text,
  range: 'dispenser.range' | 'dispenser.rangeSpoken' | 'ownTicket.range' = 'dispenser.range',
): string {
  if (low === undefined || high === undefined) return ''
  return low === 0 ? text('dispenser.within', { high }) : text(range, { low, high })
}
