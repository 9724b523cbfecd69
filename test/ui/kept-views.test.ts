// What a screen shows after a power cut while the server is away: its own last picture, and never an old or private one.
import { expect, onTestFinished, test, vi } from 'vitest'
import type { OwnDevice } from '#contract/devices.ts'
import type { View } from '#contract/views.ts'
import { deviceTold } from '#ui/device-slice.ts'
import { keepDevice, recallDevice } from '#ui/kept-device.ts'
import { forgetViews, keepViews, recallViews } from '#ui/kept-views.ts'
import { openServerClock } from '#ui/server-clock.ts'
import { openStore } from '#ui/store.ts'
import { keyOfView, viewShown } from '#ui/view-slice.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** 09:00 in Shanghai. */
const NOW_MS = Date.parse('2026-11-22T01:00:00.000Z')

const head = {
  hall: 'main',
  position: 7,
  at: '2026-11-22T01:00:00.000Z',
  day: '2026-11-22',
  hallName: { zh: '大厅', en: 'Hall' },
  timeZone: 'Asia/Shanghai',
  phase: 'open',
  phone: '12333',
} as const
const bar = (counter: string): View => ({
  view: 'bar',
  ...head,
  counter,
  counterName: { zh: `${counter}号窗口`, en: `Counter ${counter}` },
  state: 'open',
  services: [],
})
const review: View = { view: 'review', ...head, counter: { id: '3', name: { zh: '3', en: '3' } } } as unknown as View

test('the last picture is there again after a restart, as one from before', async () => {
  const place = await kept(bar('3'))
  expect(recalled(place, NOW_MS + 10 * MINUTE_MS)).toEqual([{ view: bar('3'), sinceConnected: false }])
})

test('what the server says afterwards takes its place, even at a smaller position', async () => {
  const place = await kept(bar('3'))
  const store = openStore()
  recallViews(store, 'main', place, NOW_MS)
  store.dispatch(viewShown({ ...bar('3'), position: 1 }))
  expect(store.getState().views[keyOfView(bar('3'))]).toEqual({
    view: { ...bar('3'), position: 1 },
    sinceConnected: true,
  })
})

test('the server’s picture is not covered by the kept one', async () => {
  const place = await kept(bar('3'))
  const store = openStore()
  store.dispatch(viewShown({ ...bar('3'), position: 9 }))
  recallViews(store, 'main', place, NOW_MS)
  expect(store.getState().views[keyOfView(bar('3'))]?.view?.position).toBe(9)
})

test.each([
  ['yesterday’s', 16 * HOUR_MS],
  ['one of thirteen hours ago', 13 * HOUR_MS],
  ['one from a time to come, by a clock that stood still', -HOUR_MS],
])('%s is not shown, and thrown away', async (_, laterMs) => {
  const place = await kept(bar('3'))
  expect(recalled(place, NOW_MS + laterMs)).toEqual([])
  expect(place.length).toBe(0)
})

test('a device whose clock is three days wrong keeps its picture all the same', async () => {
  const wrongMs = -72 * HOUR_MS
  const place = await kept(bar('3'), wrongMs)
  expect(recalled(place, NOW_MS + wrongMs + MINUTE_MS)).toHaveLength(1)
})

test('what a clerk or a visitor sees alone is never kept', async () => {
  expect((await kept(review)).length).toBe(0)
})

test('another hall’s picture is not shown, and neither is that of a page of another version', async () => {
  const place = await kept(bar('3'))
  expect(recalled(place, NOW_MS, 'north')).toEqual([])
  const [key = ''] = keysOf(place)
  place.setItem(key.replace(/view \d+/, 'view 999999'), place.getItem(key) ?? '')
  place.removeItem(key)
  expect(recalled(place, NOW_MS)).toEqual([])
})

test('a screen that is moved from counter to counter keeps few pictures, and the newest among them', async () => {
  const place = openPlace()
  for (let counter = 1; counter <= 12; counter += 1) await kept(bar(String(counter)), 0, place)
  expect(place.length).toBeLessThanOrEqual(8)
  expect(keysOf(place).some((key) => key.includes('bar:12:'))).toBe(true)
})

test('a picture that is too large is not kept', async () => {
  const large = { ...bar('3'), phone: '1'.repeat(400_000) }
  expect((await kept(large)).length).toBe(0)
})

test('a picture in which nothing moved is not written again within a minute', async () => {
  const { store, place, wait } = await keeping()
  store.dispatch(viewShown(bar('3')))
  await wait(2_000)
  const writes = place.writes()
  store.dispatch(viewShown({ ...bar('3'), at: '2026-11-22T01:00:15.000Z' }))
  await wait(2_000)
  expect(place.writes()).toBe(writes)
  store.dispatch(viewShown({ ...bar('3'), position: 8, phase: 'ending' }))
  await wait(2_000)
  expect(place.writes()).toBe(writes + 1)
})

test('after a page broke, nothing is kept', async () => {
  const place = await kept(bar('3'))
  forgetViews(place)
  expect(place.length).toBe(0)
})

test('a screen knows which it is before the server is back', () => {
  const device: OwnDevice = { id: 'b1', hall: 'main', kind: 'board', name: '东侧', zone: 'east' }
  const place = openPlace()
  const store = openStore()
  keepDevice(store, place)
  store.dispatch(deviceTold(device))
  const again = openStore()
  recallDevice(again, place)
  expect(again.getState().device).toEqual(device)

  store.dispatch(deviceTold(null))
  const unpaired = openStore()
  recallDevice(unpaired, place)
  expect(unpaired.getState().device).toBe('none')

  const fresh = openStore()
  recallDevice(fresh, openPlace())
  expect(fresh.getState().device).toBe('unknown')
})

type Place = ReturnType<typeof openPlace>

async function kept(view: View, wrongMs = 0, place = openPlace()): Promise<Place> {
  const { store, wait } = await keeping(wrongMs, place)
  store.dispatch(viewShown(view))
  await wait(2_000)
  return place
}

async function keeping(wrongMs = 0, place = openPlace()) {
  vi.useFakeTimers({ now: NOW_MS + wrongMs })
  onTestFinished(() => void vi.useRealTimers())
  const store = openStore()
  const clock = openServerClock()
  clock.told(head.at)
  onTestFinished(keepViews(store, clock, place))
  return { store, place, wait: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

function recalled(place: Place, deviceMs: number, hall = 'main') {
  const store = openStore()
  recallViews(store, hall, place, deviceMs)
  return Object.values(store.getState().views)
}

function keysOf(place: Place): readonly string[] {
  return Array.from({ length: place.length }, (_, at) => place.key(at) ?? '')
}

function openPlace() {
  const entries = new Map<string, string>()
  let writes = 0
  return {
    get length() {
      return entries.size
    },
    key: (at: number) => [...entries.keys()][at] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      writes += 1
      entries.set(key, value)
    },
    removeItem: (key: string) => void entries.delete(key),
    writes: () => writes,
  }
}
