// A bar while its counter calls somebody, for trying out a screen: no visitor, no server.
import type { BarView, ShownCall } from '#contract/signage-views.ts'

const AT = '2026-11-22T02:00:00.000Z'
const COUNTER = { counter: '3', counterName: { zh: '3号窗口', en: 'Counter 3' } }

const CALL: ShownCall = {
  ...COUNTER,
  call: '2026-11-22-1',
  ticket: '2026-11-22-1',
  number: '老012',
  latin: 'L012',
  zone: 'main',
  calledAt: AT,
  times: 1,
}

export const EXAMPLE_BAR: BarView = {
  view: 'bar',
  ...COUNTER,
  hall: 'example',
  position: 0,
  at: AT,
  day: '2026-11-22',
  hallName: { zh: '大厅', en: 'Hall' },
  timeZone: 'Asia/Shanghai',
  phase: 'open',
  phone: '',
  state: 'open',
  services: [{ zh: '社保卡', en: 'Social security card' }],
  current: { ...CALL, serving: false },
}
