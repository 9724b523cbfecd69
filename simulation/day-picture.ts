// The waits of a day as a picture: when people came, and how long they waited, by class.
import { clockMs, type DayPlan } from './day-plan.ts'
import { mean, quantile } from './figures.ts'
import type { Visit } from './run-days.ts'
import { HOUR_MS, MINUTE_MS } from './visitors.ts'

const WIDTH = 960
const HEIGHT = 480
const LEFT = 64
const RIGHT = 24
const TOP = 72
const BOTTOM = 56
const BIN_MS = 30 * MINUTE_MS
const CLASSES = [
  { class: 'ordinary', name: '普通 ordinary', colour: '#1f5fa8' },
  { class: 'elder', name: '老年人 elder', colour: '#b3470b' },
] as const

type Point = { readonly atMs: number; readonly mean: number; readonly p90: number }
type Scale = { readonly x: (ms: number) => number; readonly y: (minutes: number) => number }

/** An SVG picture: the mean wait as a line and the wait of nine in ten as its upper edge, by half hours of arrival. */
export function dayPicture(visits: readonly Visit[], plan: DayPlan, title: string): string {
  const fromMs = Math.floor(clockMs(plan.early.from) / HOUR_MS) * HOUR_MS
  const untilMs = Math.ceil(clockMs(plan.takingCloses) / HOUR_MS) * HOUR_MS
  const curves = CLASSES.map((one) => ({
    ...one,
    points: pointsOf(visits.filter((visit) => visit.class === one.class)),
  }))
  const longest = Math.max(10, ...curves.flatMap(({ points }) => points.map(({ p90 }) => p90)))
  const mostMinutes = Math.ceil(longest / 10) * 10
  const scale: Scale = {
    x: (ms) => LEFT + ((ms - fromMs) / (untilMs - fromMs)) * (WIDTH - LEFT - RIGHT),
    y: (minutes) => HEIGHT - BOTTOM - (minutes / mostMinutes) * (HEIGHT - TOP - BOTTOM),
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Noto Sans SC, Microsoft YaHei, sans-serif" font-size="14">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="30" font-size="18">${escaped(title)}</text>`,
    `<text x="${WIDTH - RIGHT}" y="30" text-anchor="end">等候分钟 minutes of waiting, 到达时间 by time of arrival</text>`,
    ...minuteLines(mostMinutes, scale),
    ...hourMarks(fromMs, untilMs, scale),
    ...curves.flatMap((curve, at) => curveOf(curve, at, scale)),
    '</svg>',
    '',
  ].join('\n')
}

function pointsOf(visits: readonly Visit[]): Point[] {
  const bins = Map.groupBy(visits, ({ arrivesMs }) => Math.floor(arrivesMs / BIN_MS))
  return [...bins]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, those]) => {
      const waits = Float64Array.from(those.map(({ waitMin }) => waitMin)).sort()
      return { atMs: (bin + 0.5) * BIN_MS, mean: mean(waits) ?? 0, p90: quantile(waits, 0.9) ?? 0 }
    })
}

function curveOf(curve: (typeof CLASSES)[number] & { points: Point[] }, at: number, { x, y }: Scale): string[] {
  const line = curve.points.map((point) => `${x(point.atMs).toFixed(1)},${y(point.mean).toFixed(1)}`)
  const edge = curve.points.map((point) => `${x(point.atMs).toFixed(1)},${y(point.p90).toFixed(1)}`)
  const legendX = LEFT + at * 330
  return [
    `<polygon points="${[...edge, ...line.toReversed()].join(' ')}" fill="${curve.colour}" fill-opacity="0.15"/>`,
    `<polyline points="${line.join(' ')}" fill="none" stroke="${curve.colour}" stroke-width="3"/>`,
    `<rect x="${legendX}" y="44" width="20" height="4" fill="${curve.colour}"/>`,
    `<text x="${legendX + 28}" y="52">${curve.name}: 平均 mean – 九成 p90</text>`,
  ]
}

function minuteLines(mostMinutes: number, { y }: Scale): string[] {
  const step = mostMinutes > 60 ? 20 : 10
  return Array.from({ length: Math.floor(mostMinutes / step) + 1 }, (_, at) => at * step).flatMap((minutes) => [
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(minutes)}" y2="${y(minutes)}" stroke="#ddd"/>`,
    `<text x="${LEFT - 8}" y="${y(minutes) + 5}" text-anchor="end">${minutes}</text>`,
  ])
}

function hourMarks(fromMs: number, untilMs: number, { x }: Scale): string[] {
  return Array.from({ length: (untilMs - fromMs) / HOUR_MS + 1 }, (_, at) => fromMs + at * HOUR_MS).map((ms) => {
    const hour = String(ms / HOUR_MS).padStart(2, '0')
    return `<text x="${x(ms)}" y="${HEIGHT - BOTTOM + 24}" text-anchor="middle">${hour}:00</text>`
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
