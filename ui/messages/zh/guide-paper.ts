// Guides on paper, at the dispenser and at the door, in Chinese.

export const guidePaper = {
  print: '打印办事指南',
  printing: '指南正在打印，请稍等',
  printed: '指南打好了，请取走',
  failed: '指南没有打出来，请找工作人员',
  how: 'A4 大字，点开就能打印。要小票，先选打印机。',
  a4: 'A4 大字',
  a4En: 'A4 英文',
  slip: '打小票',
  walls: '贴在墙上的',
  elderServices: '敬老服务清单',
  entryNotice: '没有健康码怎样进',
  loading: '正在读取指南…',
} as const
