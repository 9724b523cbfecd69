// The referee of a simulated day: reads the journal with a rule book of its own, written beside the program and not from
// it, and says where a rule of the hall was broken. It knows nothing of the hall's state.
import type { Entry, EventOf, HallEvent } from '#contract/events.ts'
import { toMs } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import { dayIn } from '#server/calendar.ts'

/** A ticket as the referee follows it: in one place at a time. */
export type Followed = {
  readonly number: string
  readonly order: number
  readonly issuedMs: number
  class: string
  service: string
  place: 'waiting' | 'held' | 'missed' | 'over' | { readonly counter: string }
  /** Set when the next call is theirs before the rule. */
  cameBackMs?: number
  onlyCounter?: string
  gaveWay: number
  holdReason?: string
  heldFrom?: string
  returns: number
  ratings: number
}

type Book = {
  readonly faults: string[]
  readonly tickets: Map<string, Followed>
  /** Counters that are open or paused, and who is there. */
  readonly counters: Map<string, { isPaused: boolean; ticket?: string }>
  readonly taken: Set<string>
  settings?: HallSettings
}

export type Verdict = { readonly faults: readonly string[]; readonly tickets: ReadonlyMap<string, Followed> }

/** Every broken rule in this day's journal, as sentences; none when all was well. */
export function referee(day: string, entries: readonly Entry[]): Verdict {
  const book: Book = { faults: [], tickets: new Map(), counters: new Map(), taken: new Set() }
  let lastMs = 0
  entries.forEach(({ position, event }, at) => {
    const no = (sentence: string) => book.faults.push(`${day}, ${position} ${event.type}: ${sentence}`)
    if (position !== at + 1) no(`stands at place ${at + 1}`)
    if ((event.type === 'day-begun') !== (position === 1)) no('a day begins once, before anything else')
    if (toMs(event.at) < lastMs) no('time went back')
    lastMs = toMs(event.at)
    if ('settings' in event) book.settings = event.settings
    if (book.settings && dayIn(book.settings.timeZone, lastMs) !== day) no(`it was not ${day} in the hall`)
    follow(book, position, event, no)
  })
  for (const [id, { isPaused: _, ticket }] of book.counters) {
    const place = book.tickets.get(ticket ?? '')?.place
    const isThere = typeof place === 'object' && place.counter === id
    if (ticket !== undefined && !isThere) book.faults.push(`${day}: ${ticket} is not at counter ${id}`)
  }
  return book
}

type No = (sentence: string) => void

function follow(book: Book, position: number, event: HallEvent, no: No): void {
  if (event.type === 'ticket-taken') return take(book, position, event, no)
  if (event.type === 'counter-opened') return open(book, event)
  if (event.type === 'counter-paused' || event.type === 'counter-closed') return close(book, event, no)
  if (!('ticket' in event)) return
  const ticket = book.tickets.get(event.ticket)
  if (!ticket) return void no(`${event.ticket} was never taken`)
  if (event.type === 'ticket-called') call(book, event, ticket, no)
  else if (event.type === 'visit-rated') rate(ticket, no)
  else move(book, event, ticket, no)
}

function take({ tickets, taken }: Book, order: number, event: EventOf<'ticket-taken'>, no: No): void {
  for (const word of new Set([event.number, event.latin, event.code])) {
    if (taken.has(word)) no(`${word} is given twice`)
    taken.add(word)
  }
  const { number, class: ofClass, service, at } = event
  const fresh = { number, order, issuedMs: toMs(at), class: ofClass, service, gaveWay: 0, returns: 0, ratings: 0 }
  tickets.set(event.ticket, { ...fresh, place: 'waiting' })
}

function open({ counters }: Book, { counter }: EventOf<'counter-opened'>): void {
  counters.set(counter, { ...counters.get(counter), isPaused: false })
}

function close(book: Book, event: EventOf<'counter-paused' | 'counter-closed'>, no: No): void {
  const counter = book.counters.get(event.counter)
  if (!counter) return void no(`counter ${event.counter} was not open`)
  if (event.type === 'counter-paused') {
    counter.isPaused = true
    return
  }
  if (counter.ticket) no(`counter ${event.counter} closed over ${counter.ticket}`)
  book.counters.delete(event.counter)
  for (const ticket of book.tickets.values()) {
    const isFreed = ticket.place === 'waiting' && ticket.onlyCounter === event.counter && isServed(book, ticket.service)
    if (isFreed) delete ticket.onlyCounter
  }
}

function call(book: Book, event: EventOf<'ticket-called'>, ticket: Followed, no: No): void {
  const counter = book.counters.get(event.counter)
  if (!counter || counter.isPaused || counter.ticket) no(`counter ${event.counter} was not free`)
  if (ticket.place !== 'waiting') no(`${ticket.number} was not waiting`)
  if (event.why.rule !== 'chosen') checkTurn(book, event, ticket, no)
  goTo(book, event.ticket, ticket, event.counter)
}

/** The call rule, said once more: queue.md C6. */
function checkTurn(book: Book, { counter, why }: EventOf<'ticket-called'>, called: Followed, no: No): void {
  const rivals = [...book.tickets.values()].filter((one) => one.place === 'waiting' && mayCall(book, counter, one))
  if (!rivals.includes(called)) return void no(`counter ${counter} does not serve ${called.number}`)
  const back = rivals.filter((one) => one.cameBackMs !== undefined)
  if (back.length > 0) {
    const first = Math.min(...back.map(({ cameBackMs = 0 }) => cameBackMs))
    if (called.cameBackMs !== first || why.rule !== 'came-back') no('who came back first goes first')
    return
  }
  const earlier = rivals.filter((one) => isEarlier(one, called))
  const overtaken = isElder(book, called) ? earlier.filter((one) => !isElder(book, one)) : []
  const passed = earlier.filter((one) => !overtaken.includes(one))
  if (passed.length > 0) no(`${called.number} passed ${passed.map(({ number }) => number).join(' ')}`)
  const { headStartMinutes = 0, overtakeCap = 0 } = book.settings?.callRule ?? {}
  for (const one of overtaken) {
    const minutes = (called.issuedMs - one.issuedMs) / 60_000
    if (headStartMinutes !== 'inf' && minutes >= headStartMinutes) no(`${one.number} came ${minutes} minutes earlier`)
    if (overtakeCap !== 'inf' && one.gaveWay >= overtakeCap) no(`${one.number} had given way ${one.gaveWay} times`)
    one.gaveWay += 1
  }
  if (why.rule === 'turn' && why.aheadOf !== overtaken.length) no(`says that ${why.aheadOf} gave way`)
}

const FROM_COUNTER = ['service-started', 'service-finished', 'ticket-missed', 'ticket-transferred', 'ticket-held']

function move(book: Book, event: HallEvent & { ticket: string }, ticket: Followed, no: No): void {
  const { place } = ticket
  if (FROM_COUNTER.includes(event.type) && typeof place === 'string') no(`${ticket.number} was at no counter`)
  switch (event.type) {
    case 'service-finished':
      return leaveFor(book, ticket, 'over')
    case 'ticket-missed':
      return leaveFor(book, ticket, 'missed')
    case 'ticket-cancelled':
      if (place === 'over') no(`${ticket.number} was over`)
      return leaveFor(book, ticket, 'over')
    case 'ticket-held':
      ticket.holdReason = event.reason
      ticket.heldFrom = typeof place === 'object' ? place.counter : ''
      return leaveFor(book, ticket, 'held')
    case 'ticket-transferred':
      leaveFor(book, ticket, 'waiting')
      ticket.service = event.service
      if (event.counter !== undefined) ticket.onlyCounter = event.counter
      return
    case 'ticket-returned':
      if (place !== 'missed' || ticket.returns > 0) no(`${ticket.number} may not come back`)
      ticket.returns += 1
      leaveFor(book, ticket, 'waiting')
      ticket.cameBackMs = toMs(event.at)
      return
    case 'ticket-resumed':
      return resume(book, event, ticket, no)
    case 'class-changed':
      ticket.class = event.class
  }
}

function resume(book: Book, event: EventOf<'ticket-resumed'>, ticket: Followed, no: No): void {
  if (ticket.place !== 'held') no(`${ticket.number} was not held`)
  if (event.counter !== undefined) {
    const counter = book.counters.get(event.counter)
    if (!counter || counter.isPaused || counter.ticket) no(`counter ${event.counter} was not free`)
    return goTo(book, event.ticket, ticket, event.counter)
  }
  leaveFor(book, ticket, 'waiting')
  ticket.cameBackMs = toMs(event.at)
  const { heldFrom = '', holdReason } = ticket
  if (holdReason !== 'papers-missing' && book.counters.has(heldFrom)) ticket.onlyCounter = heldFrom
}

function rate(ticket: Followed, no: No): void {
  ticket.ratings += 1
  if (ticket.place !== 'over' || ticket.ratings > 1) no(`${ticket.number} may not be rated`)
}

function goTo(book: Book, id: string, ticket: Followed, counter: string): void {
  leaveFor(book, ticket, { counter })
  const there = book.counters.get(counter)
  if (there) there.ticket = id
}

function leaveFor(book: Book, ticket: Followed, place: Followed['place']): void {
  if (typeof ticket.place === 'object') delete book.counters.get(ticket.place.counter)?.ticket
  ticket.place = place
  delete ticket.cameBackMs
  delete ticket.onlyCounter
}

function mayCall({ settings }: Book, counter: string, { service, onlyCounter }: Followed): boolean {
  if (onlyCounter !== undefined) return onlyCounter === counter
  const services = settings?.counters.find(({ id }) => id === counter)?.services
  return services === 'all' || (services?.includes(service) ?? false)
}

function isServed({ settings }: Book, service: string): boolean {
  return settings?.counters.some(({ services }) => services === 'all' || services.includes(service)) ?? false
}

function isElder({ settings }: Book, { class: ofClass }: Followed): boolean {
  return settings?.classes.some(({ id, headStart }) => id === ofClass && headStart) ?? false
}

function isEarlier(a: Followed, b: Followed): boolean {
  return a.issuedMs < b.issuedMs || (a.issuedMs === b.issuedMs && a.order < b.order)
}
