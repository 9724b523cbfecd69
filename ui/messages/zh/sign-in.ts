// Signing in and pairing in Chinese.

export const signIn = {
  title: '登录',
  username: '用户名',
  password: '密码',
  enter: '登录',
  asking: '请稍等',
  signedInAs: '您好，{name}',
  leave: '退出',
  instead: '我是管理员，不配对，直接登录使用',
  pairTitle: '配对这台设备',
  pairHow: '请输入管理员给的 6 位数字。',
  pairCode: '配对码',
  takeBack: '删掉一位',
} as const
