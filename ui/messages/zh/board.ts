// The boards and bars of a hall in Chinese.

export const board = {
  title: '叫号大屏',
} as const
