// The pages «设置的历史» and «导出和导入» in Chinese.

export const history = {
  title: '设置的历史',
  about: '谁在什么时候改了什么，可以回到以前的任何一版',
  isNow: '现在用的',
  goBack: '回到这一版',
  goBackAsk: '回到这一版设置？',
  wouldChange: '会改动 {n} 处：',
  sameAsNow: '和现在的设置一样，不用改。',
  apply: '就这样改',
  wentBack: '已经改回去了。这也记在历史里，还可以再改回来。',
  first: '大厅开始使用时的设置。',
  nothing: '保存了一次，没有改动。',
  more: '再看以前的',
  noMore: '再往前没有了。',
  'by-staff': '已离开的同事',
  'by-program': '其他程序',
  'by-device': '设备',
  'by-clock': '系统',
  'by-hall': '系统',
} as const
