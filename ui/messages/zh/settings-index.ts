// The first page of the settings in Chinese.

export const settingsIndex = {
  about: '改好马上生效，每次改动都记在历史里，可以改回去。',
  card: '大厅、时间、业务、窗口、设备……都在这里设',
  'part-hall': '大厅',
  'part-numbers': '取号和叫号',
  'part-equipment': '设备、语音和指南',
  'part-people': '员工和账号',
  'part-records': '隐私和记录',
  open: '还要做的事',
  allDone: '都齐了。',
  'point-never-open': '一周里没有一天开放，请设开放时间',
  'point-service-without-counter': '有 {n} 项业务没有窗口办',
  'point-no-printer': '还没有打印机，号票打不出来',
  'point-no-dispenser': '还没有取号机',
  'point-no-board': '还没有叫号大屏',
  'point-not-paired': '有 {n} 台屏幕还没有配对',
  'point-printer-trouble': '有 {n} 台打印机有问题',
  'point-guides-open': '有 {n} 份办事指南还有要核对的地方',
  'point-no-holidays': '还没有设以后的节假日',
  'point-no-plan': '应急卡还是空的',
} as const
