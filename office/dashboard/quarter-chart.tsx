// The day as a picture: for each quarter of an hour how many took a number and how many were finished. Drawn by uPlot.
import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { DashboardView } from '#contract/office-views.ts'
import { useText } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'

/** A scale that does not jump with the first visitors. */
const TOP_LEAST = 8
const QUARTERS_LEAST = 32
const QUARTER_SECONDS = 900
/** Of a quarter's room: both bars together. */
const BARS_SHARE = 0.8

type Quarters = DashboardView['quarters']
type ChartProps = { readonly quarters: Quarters; readonly timeZone: string }

export function QuarterChart({ quarters, timeZone }: ChartProps) {
  const text = useText()
  return (
    <section className="dashboard-card dashboard-chart" aria-labelledby="throughput">
      <h2 id="throughput">
        {text('dashboard.throughput')}
        <span className="chart-key" data-of="taken">
          {text('dashboard.taken')}
        </span>
        <span className="chart-key" data-of="finished">
          {text('dashboard.finished')}
        </span>
      </h2>
      <Picture quarters={quarters} timeZone={timeZone} />
      <ChartTable quarters={quarters} timeZone={timeZone} />
    </section>
  )
}

function Picture({ quarters, timeZone }: ChartProps) {
  const room = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const newest = useRef<uPlot.AlignedData>([[], [], []])
  useEffect(() => {
    newest.current = columnsOf(quarters)
    plot.current?.setData(newest.current)
  }, [quarters])
  useEffect(() => {
    const element = room.current
    if (!element) return
    const drawn = new uPlot(optionsFor(element, timeZone), newest.current, element)
    plot.current = drawn
    const watch = new ResizeObserver(() => drawn.setSize(sizeOf(element)))
    watch.observe(element)
    return () => {
      watch.disconnect()
      drawn.destroy()
      plot.current = undefined
    }
  }, [timeZone])
  return <div ref={room} className="chart-room" aria-hidden="true" />
}

// With the quarters that are still to come: how far the bars stand apart is read from the times.
function columnsOf(quarters: Quarters): uPlot.AlignedData {
  const first = Date.parse(quarters[0]?.from ?? '') / 1000 || 0
  const times = Array.from({ length: Math.max(QUARTERS_LEAST, quarters.length) }, (_, at) => {
    return first + at * QUARTER_SECONDS
  })
  return [
    times,
    times.map((_, at) => quarters[at]?.taken ?? null),
    times.map((_, at) => quarters[at]?.finished ?? null),
  ]
}

function optionsFor(element: HTMLElement, timeZone: string): uPlot.Options {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const letterPx = Number.parseFloat(style.fontSize)
  const axis = {
    stroke: colour('--soft-ink'),
    font: `${style.fontSize} ${style.fontFamily}`,
    ticks: { size: letterPx * 0.25 },
    gap: letterPx * 0.15,
  }
  return {
    ...sizeOf(element),
    padding: [null, letterPx * 2, null, null],
    legend: { show: false },
    cursor: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), timeZone),
    scales: {
      x: { range: ({ data: [times] }) => dayShown(times) },
      y: { range: (_, _from, most) => [0, Math.max(TOP_LEAST, most)] },
    },
    axes: [
      {
        ...axis,
        size: letterPx * 1.8,
        space: letterPx * 4,
        incrs: [2, 4, 8, 16, 24].map((quarters) => quarters * QUARTER_SECONDS),
        grid: { show: false },
        values: (_, times) => times.map((seconds) => timeOf(new Date(seconds * 1000).toISOString(), timeZone)),
      },
      { ...axis, size: letterPx * 2.4, grid: { stroke: colour('--hairline') }, incrs: [1, 2, 5, 10, 20, 50, 100] },
    ],
    series: [{}, bars(-1, colour('--edge')), bars(1, colour('--accent'))],
  }
}

// From the first number on: a working day, or longer.
function dayShown(times: ArrayLike<number>): [number, number] {
  const first = times[0] ?? 0
  const last = times[times.length - 1] ?? first
  return [first - QUARTER_SECONDS / 2, last + QUARTER_SECONDS]
}

// The two bars of a quarter stand beside each other.
function bars(side: 1 | -1, fill: string): uPlot.Series {
  return { fill, width: 0, points: { show: false }, paths: uPlot.paths.bars?.({ size: [BARS_SHARE / 2], align: side }) }
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): { readonly width: number; readonly height: number } {
  return { width: clientWidth, height: clientHeight }
}

// The same for those who cannot see the picture.
function ChartTable({ quarters, timeZone }: ChartProps) {
  const text = useText()
  return (
    <table className="visually-hidden">
      <tbody>
        {quarters.map(({ from, taken, finished }) => (
          <tr key={from}>
            <th scope="row">{timeOf(from, timeZone)}</th>
            <td>
              {text('dashboard.taken')} {taken}
            </td>
            <td>
              {text('dashboard.finished')} {finished}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
