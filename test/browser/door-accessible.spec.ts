// Every page of the reception by axe, as a guide on a tablet and as a volunteer on a phone, in both languages.
import { expect, test } from '@playwright/test'
import { expectNoViolation } from './axe.ts'
import { atTheDoor, dispenserOf, openDoor, PHONE, TABLET } from './door.ts'

const LANGUAGES = ['zh', 'en'] as const
const PEOPLE = [
  ['guide', TABLET],
  ['volunteer', PHONE],
] as const

for (const language of LANGUAGES) {
  test(`the reception is accessible in ${language}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const hall = await openDoor()
    const admin = await hall.signIn()
    const lane = { greenLane: { reason: 'age-80' }, needs: ['hearing', 'wheelchair'] } as const
    await admin.done({ type: 'take-ticket', service: 'card', class: 'elder', ...lane, proxy: { relation: 'child' } })
    await admin.post('/api/halls/main/entries', { pass: 'id-card', name: '王秀英', temperature: 37.9 })
    await admin.press({ type: 'ask-for-help', place: '取号机' })
    await admin.press({ type: 'raise-emergency', kind: 'illness', place: '门口' })

    for (const [role, glass] of PEOPLE) {
      const page = await atTheDoor(hall, browser, role, `${role}-li`, glass)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(`${hall.url}/reception?lang=${language}`)
      const sections = page.locator('nav').first().getByRole('button')
      const toRegister = sections.filter({ hasText: /登记|Register/ })
      await expect(toRegister).toBeVisible()
      for (const section of await sections.all()) {
        await section.click()
        await expectNoViolation(page, `${role}, ${await section.innerText()}`)
      }
      await toRegister.click()
      for (const one of await page.locator('nav').nth(1).getByRole('button').all()) {
        await one.click()
        await expectNoViolation(page, `${role}, register, ${await one.innerText()}`)
      }
    }
    const machine = await dispenserOf(hall, browser)
    await machine.goto(`${hall.url}/dispenser?lang=${language}`)
    await machine.emulateMedia({ reducedMotion: 'reduce' })
    await machine
      .getByRole('button', { name: /请人帮忙|help/i })
      .first()
      .click()
    await expectNoViolation(machine, 'help at the dispenser')
    await machine.getByRole('button', { name: /突发疾病|ill or fell/ }).click()
    await expectNoViolation(machine, 'an emergency at the dispenser')
    await hall.close()
  })
}
