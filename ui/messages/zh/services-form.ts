// The page «业务» of the settings in Chinese.

export const servicesForm = {
  title: '业务',
  about: '大厅办哪些业务、在取号机上按什么次序、通常办多久',
  new: '新业务',
  letter: '字母',
  minutes: '通常办理',
  minutesUnit: '分钟',
  offered: '取号机上可以取这项业务的号',
  add: '添加业务',
} as const
