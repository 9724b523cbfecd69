// The dispenser at the entrance in Chinese.

export const dispenser = {
  title: '取号机',
} as const
