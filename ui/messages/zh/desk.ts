// A counter's desk in Chinese.

export const desk = {
  title: '窗口工作台',
} as const
