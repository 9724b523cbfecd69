// The month's figure on the guide screens: counted from the rows, against the ratings that were given.
import { expect, test } from 'vitest'
import { assert } from '#contract/assert.ts'
import type { GuidesView } from '#contract/signage-views.ts'
import { houseForTest } from './house-for-test.ts'

test('the guide screens tell of the month from twenty ratings on, and count again every hour', async () => {
  const house = await houseForTest()
  const levels: number[] = []
  const rate = async (given: readonly number[]) => {
    const manager = await house.signIn()
    await manager.press({ type: 'open-counter', counter: '1' })
    for (const level of given) {
      const { ticket } = await manager.done({ type: 'take-ticket', service: 'card', class: 'ordinary' })
      assert(ticket, 'a ticket was taken')
      house.clock.move(1_000)
      await manager.done({ type: 'call-next', counter: '1' })
      await manager.done({ type: 'start-service', ticket: ticket.id })
      await manager.done({ type: 'finish-service', ticket: ticket.id })
      await manager.done({ type: 'rate-visit', ticket: ticket.id, level, by: 'guide' })
      levels.push(level)
    }
  }
  const sentences = async () =>
    (await house.stranger().get<GuidesView>('/api/halls/main/views/guides')).body.reviews?.map(({ zh }) => zh)
  const share = () => {
    const satisfied = levels.filter((level) => level > 2).length
    return `${(Math.floor((satisfied / levels.length) * 1000) / 10).toFixed(1)}%`
  }

  await rate(Array.from({ length: 19 }, (_, nth) => (nth % 5) + 1))
  // Closing writes all rows, opening counts them.
  await house.restart()
  expect(await sentences()).toBeUndefined()
  await rate([5])
  await house.restart()
  expect((await sentences())?.[0]).toContain('办结 20 件，20 件作了评价')
  expect((await sentences())?.[1]).toContain(share())

  const before = share()
  await rate([1, 1])
  expect(share()).not.toBe(before)
  // Rows are written a moment after the press, and counted with the next full hour.
  await expect
    .poll(
      async () => {
        house.clock.move(61 * 60_000)
        return (await sentences())?.[1]
      },
      { timeout: 15_000 },
    )
    .toContain(share())
})
