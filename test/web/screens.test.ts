// Which address shows which page.
import { expect, test } from 'vitest'
import { screenAt, screens } from '../../web/screens.ts'

test('every page of the directory has its own address', () => {
  const paths = screens.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths.filter((one) => one !== '/t/')) expect(screenAt(path)?.place.path).toBe(path)
})

test('a slash too many is forgiven', () => {
  expect(screenAt('/dispenser/')?.place.path).toBe('/dispenser')
})

test('a visitor’s own ticket carries its code', () => {
  expect(screenAt('/t/abcdefgh23')).toMatchObject({ place: { path: '/t/' }, code: 'abcdefgh23' })
})

test('an address that we do not have is unknown', () => {
  for (const address of ['/nowhere', '/t/', '/t/no-such_code!', '/dispenser/more'])
    expect(screenAt(address)).toBeUndefined()
})
