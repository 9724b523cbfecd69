// The bar over a counter in Chinese.

export const bar = {
  title: '窗口屏',
  serving: '正在办理',
  called: '请到本窗口',
  ready: '请等候叫号',
  paused: '暂停服务',
  closed: '窗口未开放',
  choose: '这是哪个窗口的屏？',
  chooseHow: '请在地址后面写上窗口，例如 /bar?counter=3',
} as const
