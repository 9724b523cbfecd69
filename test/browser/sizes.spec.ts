// Letters, fingers and gaps of the dispenser in millimetres of its registered glass (numbers.md B0), measured where they
// are painted, in both languages and on several glasses.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { PanelScreen } from '#contract/devices.ts'
import { measure } from '../support/measure.ts'
import { openStoryHall, type StoryHall } from './hall.ts'

const TEXT_MM = 10
const NUMBER_MM = 15
const TARGET_MM = 20
const MAIN_CHOICE_MM = 30
const GAP_MM = 3
/** What a browser may round away. */
const SLACK_MM = 0.05
const MM_PER_INCH = 25.4

const GLASSES: readonly PanelScreen[] = [
  { diagonalInch: 21.5, widthPx: 1080, heightPx: 1920, viewingMm: 600 },
  { diagonalInch: 32, widthPx: 1080, heightPx: 1920, viewingMm: 600 },
  { diagonalInch: 21.5, widthPx: 1920, heightPx: 1080, viewingMm: 600 },
]
const LANGUAGES = ['zh', 'en'] as const

for (const glass of GLASSES) {
  for (const language of LANGUAGES) {
    test(`on ${glass.diagonalInch} inch, ${glass.widthPx} × ${glass.heightPx}, in ${language}, every word can be read and every button be hit`, async ({
      browser,
    }) => {
      const hall = await openStoryHall()
      const page = await hall.window(browser, { width: glass.widthPx, height: glass.heightPx }, '/dispenser')
      // A slip that is still fading in has not its colours yet.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await pairOn(page, hall, glass)
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
      const pxPerMm = Math.hypot(glass.widthPx, glass.heightPx) / (glass.diagonalInch * MM_PER_INCH)

      await expectSizes(page, pxPerMm, MAIN_CHOICE_MM)
      await page.getByRole('button', { name: language === 'zh' ? /老年人/ : /Elder/ }).click()
      await expectSizes(page, pxPerMm, MAIN_CHOICE_MM)
      await page.getByRole('button', { name: language === 'zh' ? /社保卡/ : /Social security card/ }).click()
      await expect(page.getByText('老001').first()).toBeVisible()
      await expectSizes(page, pxPerMm, TARGET_MM)
      const { texts } = await measure(page, pxPerMm)
      expect(texts.find(({ text }) => text === '老001')?.emMm).toBeGreaterThanOrEqual(NUMBER_MM)

      await hall.close()
    })
  }
}

async function pairOn(page: Page, hall: StoryHall, screen: PanelScreen): Promise<void> {
  const device = await hall.addDevice({ kind: 'dispenser', name: '门口', screen })
  for (const digit of await hall.makeCode('dispenser', device)) {
    await page.getByRole('button', { name: digit, exact: true }).click()
  }
  await expect(page.getByRole('button', { name: /老年人/ })).toBeVisible()
}

/** Everything on this picture; `choiceMm`: how high the buttons that answer its question are at least. */
async function expectSizes(page: Page, pxPerMm: number, choiceMm: number): Promise<void> {
  const { texts, targets, gapMm, cutOff, scrolls } = await measure(page, pxPerMm)
  expect(texts.filter(({ emMm }) => emMm < TEXT_MM - SLACK_MM)).toEqual([])
  expect(targets.length).toBeGreaterThan(2)
  const isSmall = ({ widthMm, heightMm }: (typeof targets)[number]) =>
    Math.min(widthMm, heightMm) < TARGET_MM - SLACK_MM
  expect(targets.filter(isSmall)).toEqual([])
  const choices = targets.filter(({ name }) =>
    /老年人|普通|社保卡|养老金|Elder|Ordinary|Social|Pension claim/.test(name),
  )
  expect(choices.filter(({ heightMm }) => heightMm < choiceMm - SLACK_MM)).toEqual([])
  expect(gapMm).toBeGreaterThanOrEqual(GAP_MM - SLACK_MM)
  expect({ cutOff, scrolls }).toEqual({ cutOff: [], scrolls: false })
  // Text of the dispenser stands out by 7:1, the AAA of WCAG 1.4.6.
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze()
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
}
