// The page of reports in English. The words of the reports themselves stand in contract/report-words.ts.
import type { reports as zh } from '../zh/reports.ts'
import type { Translated } from '../zh.ts'

export const reports: Translated<typeof zh> = {
  title: 'Reports',
  about: 'Waits, work, reviews, service to elders; to read and to download',
  dashboard: 'Hall dashboard',
  which: 'Report',
  from: 'From',
  to: 'To',
  by: 'By',
  usual: '30 days',
  week: '7 days',
  year: 'One year',
  today: 'Today',
  making: 'Counting, please wait',
  cancel: 'Stop',
  cancelled: 'Stopped.',
  again: 'Count again',
  progress: 'Counting: {done} of {of} days read',
  nothing: 'Nothing was recorded in this time.',
  download: 'Download',
  csv: 'CSV',
  xlsx: 'Excel',
  pdf: 'PDF',
  all: 'Show all columns',
  more: 'The newest {n} of {total}.',
}
