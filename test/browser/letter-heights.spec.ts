// Letters of the hall's screens in millimetres, measured where they are painted: a 55 inch television of 1920 × 1080, read
// from 3, 5, 8 and 10 metres (numbers.md B0, B4). Digits of numbers, counters and the clock are at least 0.0122 of the
// distance high, Chinese at least 0.016.
import { expect, type Page, test } from '@playwright/test'
import { type LetterPiece, letterPieces } from '../support/letter-heights.ts'
import { BOARD_GLASS, openStoryHall, type StoryHall } from './hall.ts'

const INCH = 55
const MM_PER_INCH = 25.4
const MM_PER_PX = (INCH * MM_PER_INCH) / Math.hypot(BOARD_GLASS.width, BOARD_GLASS.height)
const DIGIT_PER_DISTANCE = 0.0122
const HANZI_PER_DISTANCE = 0.016
/** What a renderer rounds away: less than a fifth of a dot. */
const SLACK_MM = 0.1
/** Farther away, a line of sentences on this screen would hold too few characters (signage/guide-layout.ts). */
const READS_GUIDES_METERS = 5

test('on a 55 inch board every letter is as high as its farthest reader needs', async ({ browser }) => {
  const hall = await openStoryHall()
  await callFour(hall)
  for (const meters of [3, 5, 8, 10]) {
    const board = await hall.window(browser, BOARD_GLASS, `/board?inch=${INCH}&meters=${meters}&voice=off`)
    await expect(board.getByText('老002').first()).toBeVisible()
    await expectLetters(board, meters)
    await board.context().close()
  }
  await hall.close()
})

test('on a 55 inch guide screen as well, and where sentences would not fit, the staff is told', async ({ browser }) => {
  const hall = await openStoryHall()
  for (const meters of [3, 5, 8, 10]) {
    const guides = await hall.window(browser, BOARD_GLASS, `/guides?inch=${INCH}&meters=${meters}`)
    await expect(guides.locator('.guides')).toBeVisible()
    if (meters <= READS_GUIDES_METERS) await expectLetters(guides, meters)
    else await expect(guides.locator('.staff-sign')).toBeVisible()
    await guides.context().close()
  }
  await hall.close()
})

async function expectLetters(page: Page, meters: number): Promise<void> {
  const pieces = await letterPieces(page)
  expect(pieces.length).toBeGreaterThan(0)
  const isTooLow = ({ emPx }: LetterPiece) => emPx * MM_PER_PX < HANZI_PER_DISTANCE * meters * 1000 - SLACK_MM
  expect(pieces.filter((piece) => piece.hasHanzi && isTooLow(piece))).toEqual([])

  // A number or a time stands alone; a digit within a sentence is a letter of that sentence.
  const alone = pieces.filter(({ text }) => /^\p{Script=Han}?[\d:]+$/u.test(text))
  const isLow = ({ digitPx = 0 }: LetterPiece) => digitPx * MM_PER_PX < DIGIT_PER_DISTANCE * meters * 1000 - SLACK_MM
  expect(alone.filter(isLow)).toEqual([])
}

async function callFour(hall: StoryHall): Promise<void> {
  const clerk = await hall.signIn()
  for (const [at, counter] of ['1', '2', '3', '4'].entries()) {
    await clerk.done({ type: 'take-ticket', service: 'card', class: at % 2 === 0 ? 'elder' : 'ordinary' })
    await clerk.done({ type: 'open-counter', counter })
    await clerk.done({ type: 'call-next', counter })
  }
}
