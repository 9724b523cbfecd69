// What several screens say in Chinese.

export const common = {
  close: '关闭',
  back: '返回',
  home: '回到首页',
  cancel: '取消',
  ok: '好的',
  again: '再试一次',
  language: '语言',
  otherLanguage: 'English',
  dataAsOf: '数据截至 {time}',
  reconnecting: '正在重新连接，请稍等',
  loading: '正在打开，请稍等',
  tooOld: '正在换成新版页面',
  trouble: '这个页面出了点问题，马上重新打开',
  askStaff: '请找工作人员，我们马上帮您',
} as const
