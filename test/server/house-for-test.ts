// A running house that is closed when its test is over, whatever became of it.
import { onTestFinished } from 'vitest'
import { type HouseSetting, openTestHouse } from '../support/running-house.ts'

/** Opens a house for this one test. Fails the test when the house broke. */
export async function houseForTest(setting: HouseSetting = {}) {
  const house = await openTestHouse(setting)
  onTestFinished(house.close)
  return house
}
