// The page of reports in Chinese. The words of the reports themselves stand in contract/report-words.ts.

export const reports = {
  title: '报表',
  about: '等候、办理、好差评、老年人服务，可下载',
  dashboard: '大厅看板',
  which: '报表',
  from: '从',
  to: '到',
  by: '按',
  usual: '近30天',
  week: '近7天',
  year: '近一年',
  today: '今天',
  making: '正在统计，请稍等',
  nothing: '这段时间没有记录。',
  download: '下载',
  csv: 'CSV 表格',
  xlsx: 'Excel',
  pdf: 'PDF',
  all: '显示全部列',
  more: '只列出最近的 {n} 条，共 {total} 条。',
} as const
