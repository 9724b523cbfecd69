// A board as it is in the middle of a morning, for trying out a screen: no visitor, no server.
import { useEffect, useState } from 'react'
import type { BoardView, ShownCall } from '#contract/signage-views.ts'
import { useServerClock } from '#ui/connection.ts'

const EXAMPLES: readonly (readonly [number: string, counter: string])[] = [
  ['老012', '3'],
  ['A045', '12'],
  ['B007', '5'],
  ['老011', '3'],
]

/** The example of this moment; its clock goes by this device. */
export function useExampleBoard(): BoardView {
  const { told } = useServerClock()
  const [view] = useState(exampleBoard)
  useEffect(() => told(view.at), [told, view])
  return view
}

function exampleBoard(): BoardView {
  const at = new Date().toISOString()
  return {
    view: 'board',
    hall: 'example',
    position: 0,
    at,
    day: at.slice(0, 10),
    hallName: { zh: '大厅', en: 'Hall' },
    timeZone: 'Asia/Shanghai',
    phase: 'open',
    phone: '',
    calls: EXAMPLES.map(([number, counter], place) => exampleCall({ number, counter, place, at })),
    waitingByService: [],
    waitingByClass: [
      { id: 'elder', name: { zh: '老年人', en: 'Elder' }, waiting: 3 },
      { id: 'ordinary', name: { zh: '普通', en: 'Ordinary' }, waiting: 8 },
    ],
    early: 0,
    rule: { headStartMinutes: 30, overtakeCap: 10 },
    headStartClasses: [{ zh: '老年人', en: 'Elder' }],
    speaks: false,
  }
}

type Example = { readonly number: string; readonly counter: string; readonly place: number; readonly at: string }

function exampleCall({ number, counter, place, at }: Example): ShownCall {
  const counterName = { zh: `${counter}号窗口`, en: `Counter ${counter}` }
  const call = `2026-11-22-${place + 1}`
  return { call, ticket: call, number, latin: number, counter, counterName, zone: 'main', calledAt: at, times: 1 }
}
