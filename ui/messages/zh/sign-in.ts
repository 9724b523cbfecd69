// Signing in and pairing in Chinese.

export const signIn = {
  title: '登录',
} as const
