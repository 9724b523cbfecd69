// The directory of all pages in Chinese.

export const directory = {
  title: '暖厅',
} as const
