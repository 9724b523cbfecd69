// The guide screens (办事流程) in Chinese.

export const guides = {
  title: '办事流程',
  about: '大字讲清怎么办事',
  whoCan: '谁能办',
  bring: '带什么',
  steps: '怎么办',
  where: '在哪办',
  howLong: '多久办好',
  cost: '要不要钱',
  tips: '温馨提示',
  ask: '问谁',
  asLocally: '以当地公告为准',
  elderServices: '敬老服务清单',
  page: '第 {page} 页，共 {pages} 页',
  paused: '已暂停，按空格继续',
  calling: '请 {number} 到 {counter}',
  tooSmall: '这块屏最远只能看到 {near} 米，请换大屏或把座位移近',
} as const
