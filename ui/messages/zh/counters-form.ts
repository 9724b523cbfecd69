// The page «窗口» of the settings in Chinese.

export const countersForm = {
  title: '窗口',
  about: '有哪些窗口、在哪个区域、办哪些业务',
  plan: '现在的窗口',
  all: '所有业务',
  nobody: '还没有窗口办这些业务：{services}。来办的人会没有人叫。',
  number: '号数',
  newName: '{n}号窗口',
  zone: '区域',
  choose: '请选择区域',
  services: '办理业务',
  add: '添加窗口',
} as const
