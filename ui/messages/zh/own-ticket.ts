// A visitor's own ticket in Chinese.

export const ownTicket = {
  title: '我的号',
} as const
