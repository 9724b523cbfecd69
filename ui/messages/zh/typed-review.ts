// Ratings on paper or asked by a guide, typed in, in Chinese.

export const typedReview = {
  title: '补录评价',
  how: '给不方便用评价器的老人：照纸条，或照老人说的录入，不替老人选。',
  from: '怎么来的',
  paper: '纸质评价',
  guide: '口述代录',
  day: '哪一天',
  today: '今天',
  number: '号码',
  level: '怎么评的',
  reasons: '哪里没做好（可以不选）',
  comment: '写了什么（可以不填）',
  phone: '电话（想要回访才填）',
  late: '前几天的统计已经结束：只能补录不满意的，用来跟进，不计入比例。',
  send: '录入',
  done: '{number} 已录入。',
  doneLate: '{number} 已转去跟进，不计入那天的比例。',
} as const
