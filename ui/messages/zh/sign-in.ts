// Signing in and pairing in Chinese.

export const signIn = {
  title: '登录',
  username: '用户名',
  password: '密码',
  enter: '登录',
  asking: '请稍等',
  signedInAs: '您好，{name}',
  leave: '退出',
  changeTitle: '换一个自己的密码',
  changeHow: '第一次的密码只用一次。新密码至少 8 个字。',
  oldPassword: '现在的密码',
  freshPassword: '新密码',
  change: '换密码',
  instead: '我是工作人员，直接登录',
  pairTitle: '配对这台设备',
  pairHow: '请输入管理员给的 6 位数字。',
  pairCode: '配对码',
  takeBack: '删掉一位',
} as const
