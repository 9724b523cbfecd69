// What the hall says: a call, and a ticket read out in full, in the languages we have words for. Pure.

import type { Language, SpokenOne, TicketLanguage } from './language.ts'
import { plain } from './plain-text.ts'
import {
  counterNumber,
  readCount,
  readCounter,
  readTicketNumber,
  writeCounter,
  writeTicketNumber,
} from './read-number.ts'
import { type Phrase, phrase, type Told, told } from './told.ts'

/** Time to take in the number before the place is named: terms.md, voice text. */
export const AFTER_NUMBER_MS = 400
/** Between two sentences of a ticket. */
export const AFTER_SENTENCE_MS = 400

export type Call = {
  /** As printed: 老001. */
  readonly number: string
  /** The same in Latin letters, L001; English needs it for prefixes it has no word for. */
  readonly latin?: string
  /** The number of a counter (3, A3), or its name in that language (综合窗口). */
  readonly counter: string
}

export type TicketToRead = Omit<Call, 'counter'> & {
  /** Names of the hall's own, in the language of the phrase. */
  readonly service: string
  readonly ahead?: number
  readonly lowMinutes?: number
  readonly highMinutes?: number
  readonly waitingPlace?: string
  /** Everything else on the paper, line by line: EN 301 549 5.1.3.16 wants all of it spoken. */
  readonly lines?: readonly string[]
}

type Reading = { readonly one?: SpokenOne }

/**
 * The call of a ticket to a counter: «请 老零零一 号，到 三 号窗口。» A recall says the same words again, so that
 * one who heard half of it hears the same half twice.
 */
export function callPhrase(call: Call, language: Language, { one = 'yi' }: Reading = {}): Phrase {
  const number = toldNumber(call, language, one)
  const place = {
    spoken: plain(readCounter(call.counter, language), language),
    written: writeCounter(call.counter, language),
  }
  return phrase(CALLS[language](number, place, call), language, AFTER_NUMBER_MS)
}

type CallSentences = (number: Told, place: Told, call: Call) => readonly Told[]

const chineseCall: CallSentences = (number, place) => [told`请 ${number} 号，`, told`到 ${place}。`]
const CALLS: Readonly<Record<Language, CallSentences>> = {
  zh: chineseCall,
  yue: chineseCall,
  en: (number, place) => [told`Number ${number}, `, told`please go to ${place}.`],
  // The ending of «to» follows the sound of the word; for a name of the hall's own it is put on «counter».
  ug: (number, place, { counter }) => [
    told`${number} نومۇر، `,
    counterNumber(counter) ? told`${place}كە كېلىڭ.` : told`كۆزنەككە كېلىڭ: ${place}.`,
  ],
}

/** A ticket read out in full, in the order in which a visitor needs it. What is not known is not mentioned. */
export function ticketPhrase(ticket: TicketToRead, language: TicketLanguage, { one = 'yi' }: Reading = {}): Phrase {
  const words = language === 'en' ? ENGLISH_TICKET : CHINESE_TICKET
  const sentences = [
    words.number(toldNumber(ticket, language, one)),
    words.service(toldText(ticket.service, language)),
    ticket.ahead === undefined ? undefined : words.ahead(toldCount(ticket.ahead, language), ticket.ahead),
    toldWait(ticket, language),
    ticket.waitingPlace === undefined ? undefined : words.place(toldText(ticket.waitingPlace, language)),
    ...(ticket.lines ?? []).map((line) => words.line(toldText(line, language))),
  ]
  return phrase(
    sentences.filter((sentence) => sentence !== undefined),
    language,
    AFTER_SENTENCE_MS,
  )
}

const CHINESE_TICKET = {
  number: (number: Told) => told`您的号码是 ${number} 号。`,
  service: (service: Told) => told`办理业务：${service}。`,
  ahead: (count: Told, ahead: number) => (ahead === 0 ? told`前面没有人，请留意叫号。` : told`前面还有 ${count} 位。`),
  soon: () => told`很快就叫到您。`,
  wait: (minutes: Told) => told`大约等 ${minutes} 分钟。`,
  between: (low: Told, high: Told) => told`大约等 ${low} 到 ${high} 分钟。`,
  place: (place: Told) => told`请在${place}等候。`,
  line: (line: Told) => told`${line}。`,
}

const ENGLISH_TICKET: typeof CHINESE_TICKET = {
  number: (number) => told`Your number is ${number}. `,
  service: (service) => told`Service: ${service}. `,
  ahead: (count, ahead) => {
    if (ahead === 0) return told`Nobody is before you; please listen for your number. `
    return ahead === 1 ? told`${count} person is before you. ` : told`${count} people are before you. `
  },
  soon: () => told`You will be called very soon. `,
  wait: (minutes) => told`The wait is about ${minutes} minutes. `,
  between: (low, high) => told`The wait is about ${low} to ${high} minutes. `,
  place: (place) => told`Please wait at ${place}. `,
  line: (line) => told`${line}. `,
}

function toldWait({ lowMinutes, highMinutes }: TicketToRead, language: TicketLanguage): Told | undefined {
  const words = language === 'en' ? ENGLISH_TICKET : CHINESE_TICKET
  if (lowMinutes === undefined || highMinutes === undefined) return undefined
  if (highMinutes === 0) return words.soon()
  const high = toldCount(highMinutes, language)
  return lowMinutes === highMinutes ? words.wait(high) : words.between(toldCount(lowMinutes, language), high)
}

function toldNumber({ number, latin }: Omit<Call, 'counter'>, language: Language, one: SpokenOne): Told {
  const latinForm = latin === undefined ? {} : { latin }
  return {
    spoken: readTicketNumber(number, language, { one, ...latinForm }),
    written: writeTicketNumber(number, language, latinForm),
  }
}

/** 两, not 二, before what is counted. */
function toldCount(count: number, language: TicketLanguage): Told {
  const isPair = count === 2 && language !== 'en'
  return { spoken: isPair ? '两' : readCount(count, language), written: String(count) }
}

/** A name or a line of the hall's own; its closing full stop is left to the sentence around it. */
function toldText(text: string, language: TicketLanguage): Told {
  const bare = text.replace(/[。.；;\s]+$/u, '')
  return { spoken: plain(bare, language), written: bare }
}
