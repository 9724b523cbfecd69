// The directory of all pages in Chinese.

export const directory = {
  title: '暖厅',
  greeting: '取号、叫号、引导，让老人办事不着急',
  visitors: '大厅里的屏幕',
  staff: '工作人员',
  dispenser: '给来办事的人取号',
  board: '全大厅看叫到哪个号',
  bar: '窗口上方显示的号码',
  review: '客人给服务打分',
  desk: '叫号、办理、转移、办结',
  settings: '设置',
  whoIsHere: '登录和设备',
  pair: '配对这台设备',
  thisDevice: '这台设备是：{name}',
  notFound: '这里没有页面',
  notFoundHint: '地址可能写错了，请从首页进去。',
} as const
