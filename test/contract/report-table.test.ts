// What the reports say in words, where a code or a figure alone would mislead.
import { expect, test } from 'vitest'
import { reportTable } from '#contract/report-table.ts'
import type { ExceptionRow, ReportOf } from '#contract/reports.ts'

const elder = { zh: '老年人', en: 'Elder' }
const ordinary = { zh: '普通', en: 'Ordinary' }

function exceptions(...changes: readonly Pick<ExceptionRow, 'fromClass' | 'toClass'>[]): ReportOf<'exceptions'> {
  const line = {
    at: '2026-11-23T02:00:00.000Z',
    day: '2026-11-23',
    kind: 'class-changed',
    ticket: '2026-11-23-9',
    number: '老009',
    counter: null,
    counterName: null,
    reason: null,
    by: 'wang',
    byName: '王',
  } as const
  return {
    report: 'exceptions',
    hall: 'main',
    hallName: { zh: '暖厅', en: 'Nuanting' },
    from: line.day,
    to: line.day,
    madeAt: line.at,
    items: changes.map((classes) => ({ ...line, ...classes })),
    total: changes.length,
  }
}

test('whoever was led into the green lane did not change the class', () => {
  const report = exceptions({ fromClass: elder, toClass: elder }, { fromClass: ordinary, toClass: elder })
  expect(reportTable(report, 'zh').rows.map(([, what]) => what)).toEqual(['走绿色通道', '更改类别'])
  expect(reportTable(report, 'en').rows.map(([, what]) => what)).toEqual(['Into the green lane', 'Class changed'])
})
