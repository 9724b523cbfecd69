// The font comes in a hundred slices, each fetched when its first letter is painted. A word that is first needed when the
// server is away (数据截至 …, 不能朗读) would stand there with holes: its letters are fetched while there is a server.
import { zh } from './messages/zh.ts'

const FONT = '"Noto Sans SC Variable"'
const START_WAIT_MS = 10_000

/** What a screen of the hall may have to say by itself; a page in a visitor's pocket has only its curtain. */
const HALL_ROOMS = [zh.common, zh.dispenser, zh.board, zh.bar, zh.guides, zh.takeover, zh.review, zh.rejection]
const POCKET_ROOMS = [zh.common, zh.ownTicket]

/** Fetches the slices of these words when the page has nothing better to do. Never throws: a hole is better than no page. */
export function keepLettersAtHand(hangsInHall: boolean): void {
  const letters = lettersOf(hangsInHall ? HALL_ROOMS : POCKET_ROOMS)
  const load = () => void document.fonts.load(`1em ${FONT}`, letters).catch(() => undefined)
  // Safari knows no idle time.
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: START_WAIT_MS })
  else setTimeout(load, START_WAIT_MS)
}

/** Every sign of these words, once. */
export function lettersOf(rooms: readonly Readonly<Record<string, string>>[]): string {
  return [...new Set(rooms.flatMap((room) => Object.values(room)).join(''))].join('')
}
