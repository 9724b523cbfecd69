// The guides that a new hall starts with: the six procedures that elders come for most, as guides.md gives them, warnings
// of swindlers, and what else is shown. Every place where a hall must check bears a mark; nothing here is checked yet.
import { Guide, GuidePlan } from '#contract/guides.ts'

/** Where the facts of this edition were last looked up. */
const UPDATED_ON = '2026-11-22'
const ZH = '〔以当地公告为准〕'
const EN = '[check locally]'

/** The six guides, in the order in which they stand while nobody waits. */
export function firstGuides(): readonly Guide[] {
  return [CARD, PENSION, QUALIFICATION, RECORDS, INJURY, FUNERAL].map((guide) =>
    Guide.parse({ ...guide, ask: ASK, updatedOn: UPDATED_ON, checkedBy: null }),
  )
}

/** What stands between the guides of a new hall. Without a playlist everything is shown. */
export function firstGuidePlan(): GuidePlan {
  return GuidePlan.parse({ elderSentences: ELDER_SENTENCES, notices: NOTICES, media: [], playlists: [] })
}

type FirstGuide = Omit<Guide, 'ask' | 'updatedOn' | 'checkedBy'>

const ASK = { zh: '问引导员，或打电话 12333。', en: 'Ask a guide in the hall, or call 12333.' }
const FREE = { zh: '不要钱。', en: 'Free of charge.' }
const BY_FORM_20_DAYS = { zh: '收到申请起，20 个工作日内办完。', en: 'Within 20 working days of your claim.' }

const CARD: FirstGuide = {
  id: 'card',
  service: 'card',
  title: { zh: '社保卡：申领、补办、换卡', en: 'Social security card: apply, replace, renew' },
  whoCan: {
    zh: '还没有社保卡的人。卡丢了、坏了、快到期的人。',
    en: 'Anyone without a card. Anyone whose card is lost, broken or about to expire.',
  },
  bring: {
    zh: `本人身份证，或户口簿。换卡请带旧卡。家人代办，再带代办人身份证。照片等其他材料，先问一声${ZH}。`,
    en: `Your ID card or household register. To renew: the old card. Somebody acting for you brings their ID card too. Photo and other papers: please ask first ${EN}.`,
  },
  steps: [
    { zh: '取一张“老年号”。不会取号，请找引导员。', en: 'Take an elder number. A guide can take it for you.' },
    { zh: '卡丢了，先打 12333 挂失。', en: 'Card lost? First call 12333 to block it.' },
    {
      zh: '到窗口交身份证，核对姓名、手机、地址。',
      en: 'Hand in your ID card at the counter. Check name, phone and address.',
    },
    { zh: '在表上签字。不方便写字，工作人员可以代填。', en: 'Sign the form. The staff can fill it in for you.' },
    {
      zh: `当场领卡。或者按回执上的日期来领，也可以邮寄到家${ZH}。`,
      en: `Take the card at once. Or come on the day on your receipt, or have it posted ${EN}.`,
    },
    {
      zh: '领卡后启用社保功能。再到银行激活银行账户，改初始密码。',
      en: 'Have the social security function switched on. Then go to the bank: activate the account and change the first password.',
    },
  ],
  where: {
    zh: `社保大厅、合作银行网点、乡镇街道服务点${ZH}。`,
    en: `This hall, partner banks, town and street service points ${EN}.`,
  },
  howLong: {
    zh: `能当场制卡的，当场拿。其他的，看回执上的日期${ZH}。`,
    en: `At once where cards are made on the spot. Otherwise see the date on your receipt ${EN}.`,
  },
  cost: {
    zh: `首次申领、补卡、换卡要不要工本费，请先问清${ZH}。`,
    en: `Please ask first whether there is a fee for a first, new or replaced card ${EN}.`,
  },
  tips: {
    zh: `社保密码连续输错 6 次会锁卡，可到窗口重置${ZH}。住在外地，可以网上申领、邮寄。工作人员不会问您的银行卡密码。`,
    en: `Six wrong passwords in a row lock the card; a counter can reset it ${EN}. Living elsewhere? Apply online and by post. The staff never ask for your bank password.`,
  },
}

const PENSION: FirstGuide = {
  id: 'pension',
  service: 'pension',
  title: { zh: '养老金：第一次申领', en: 'Pension: first claim' },
  whoCan: {
    zh: `到了法定退休年龄、缴费年限也够的参保人${ZH}。`,
    en: `Insured people who have reached the legal retirement age and paid long enough ${EN}.`,
  },
  bring: {
    zh: `本人身份证、社保卡。有视同缴费年限的，要人事档案${ZH}。家人代办，再带代办人身份证。`,
    en: `Your ID card and social security card. If earlier years count as paid: your personnel file ${EN}. Somebody acting for you brings their ID card too.`,
  },
  steps: [
    {
      zh: '到龄前，先问单位或打 12333，看档案和缴费记录对不对。',
      en: 'Before you reach the age, ask your employer or call 12333 whether file and payments are right.',
    },
    {
      zh: '在多个地方交过社保的，先说清楚，要办转移。',
      en: 'Paid in several places? Say so first: it has to be brought together.',
    },
    {
      zh: '来大厅取“老年号”，到养老待遇窗口。',
      en: 'Come to the hall, take an elder number, go to the pension counter.',
    },
    { zh: '交材料，在申请表上签字。', en: 'Hand in the papers and sign the form.' },
    { zh: '领回执，等审核。', en: 'Take the receipt and wait for the review.' },
    { zh: '核定后，养老金打到社保卡。', en: 'After the decision your pension is paid to your card.' },
  ],
  where: {
    zh: `社保大厅养老待遇窗口，也可由单位办${ZH}。`,
    en: `The pension counter of this hall, or through your employer ${EN}.`,
  },
  howLong: BY_FORM_20_DAYS,
  cost: FREE,
  tips: {
    zh: '社保卡要先到银行激活。愿意用存折领的，可以提出来，不搞“一刀切”。',
    en: 'Have the card activated at the bank first. If you prefer a passbook, say so: nobody is forced to use the card.',
  },
}

const QUALIFICATION: FirstGuide = {
  id: 'qualification',
  service: 'qualification',
  title: { zh: '养老待遇资格认证（每年一次）', en: 'Pension qualification check (once a year)' },
  whoCan: { zh: '正在领养老金的人。', en: 'Everybody who draws a pension.' },
  bring: { zh: '本人身份证，或社保卡。', en: 'Your ID card or social security card.' },
  steps: [
    {
      zh: '先问：系统可能已经自动认证，不用再办。没有的话，下面四种选一种就行。',
      en: 'Ask first: it may have been done by itself. If not, choose one of the next four ways.',
    },
    {
      zh: '手机办：用“电子社保卡”或“掌上12333”刷脸，家人可以帮忙。',
      en: 'By phone: the e-card app or “12333” app looks at your face. Your family may help.',
    },
    {
      zh: '现场办：来大厅取“老年号”，出示身份证，当场认证。',
      en: 'Here: take an elder number and show your ID card. It is done at once.',
    },
    {
      zh: '就近办：到乡镇街道、村居服务点。',
      en: 'Near your home: at the service point of your town, street or village.',
    },
    { zh: '走不动：打电话，预约工作人员上门。', en: 'Cannot walk? Call us, and the staff come to your home.' },
    {
      zh: '认证完，问一句“下一次是什么时候”，请工作人员写在纸上。',
      en: 'Afterwards ask when the next one is due, and have it written down.',
    },
  ],
  where: { zh: '大厅、基层服务点、手机，也可以上门。', en: 'Here, near your home, by phone, or at your home.' },
  howLong: { zh: '当场办好。', en: 'At once.' },
  cost: FREE,
  tips: {
    zh: `一般 12 个月认证一次${ZH}。超期可能暂停发放，补认证后补发${ZH}。80 岁以上、行动不便、重病住院的，可以申请上门。上门预约电话：〔填写〕。`,
    en: `Usually once in 12 months ${EN}. If it is late, payment may stop; it is made up for afterwards ${EN}. Over 80, unable to walk or in hospital: ask us to come to you. Phone for home visits: [fill in].`,
  },
}

const RECORDS: FirstGuide = {
  id: 'records',
  service: 'records',
  title: { zh: '社保权益信息：查询和打印', en: 'Your social security record: look up and print' },
  whoCan: { zh: '所有参保人、领待遇的人。', en: 'Everybody insured, and everybody who draws benefits.' },
  bring: {
    zh: `本人身份证，或社保卡。替别人查，带委托书和双方身份证${ZH}。`,
    en: `Your ID card or social security card. For somebody else: a letter of authority and both ID cards ${EN}.`,
  },
  steps: [
    { zh: '告诉引导员：“我要打印社保单子”。', en: 'Tell a guide: “I want my record printed.”' },
    { zh: '会用机器：到自助一体机，放身份证，按“打印”。', en: 'By machine: put your ID card on it and press “print”.' },
    {
      zh: '不会用：引导员帮您操作，或到查询打印窗口。',
      en: 'Or a guide does it with you, or the printing counter does.',
    },
    { zh: '拿到单子，看姓名、缴费年限对不对。', en: 'Check name and years on the paper.' },
    { zh: '不对，当场到咨询窗口问。', en: 'Something wrong? Ask at the information counter at once.' },
  ],
  where: {
    zh: `大厅自助机、查询打印窗口。也可以到银行网点、乡镇便民终端${ZH}。`,
    en: `Machines and printing counter of this hall. Also banks and town terminals ${EN}.`,
  },
  howLong: { zh: '当场打印。', en: 'At once.' },
  cost: FREE,
  tips: {
    zh: '单子上有您的身份证号，请收好。看不清，前台有老花镜。',
    en: 'Your ID number stands on the paper: keep it safe. Reading glasses are at the front desk.',
  },
}

const INJURY: FirstGuide = {
  id: 'injury',
  service: 'injury',
  title: { zh: '工伤医疗费：结算和报销', en: 'Work injury: medical costs' },
  whoCan: {
    zh: `已经认定工伤的职工，包括已退休、住外地的。单位或近亲属可以代办${ZH}。`,
    en: `Workers whose injury is recognised, also when retired or living elsewhere. Employer or close family may act for you ${EN}.`,
  },
  bring: {
    zh: '身份证、社保卡。医院收费票据、费用清单、诊断证明、病历资料。申请表现场填。',
    en: 'ID card and social security card. Hospital bill, list of costs, diagnosis, medical record. The form is filled in here.',
  },
  steps: [
    {
      zh: '在协议医院看工伤，出示社保卡。能直接结算的，就不用再来。',
      en: 'At a partner hospital show your card. What is settled there needs nothing more.',
    },
    {
      zh: '不能直接结算的，收好票据、清单、诊断证明、病历。',
      en: 'Otherwise keep bill, list of costs, diagnosis and record.',
    },
    {
      zh: '来大厅取“老年号”，到工伤窗口。',
      en: 'Come to the hall, take an elder number, go to the work injury counter.',
    },
    {
      zh: '交材料，签申请表。可以请工作人员代填。',
      en: 'Hand in the papers and sign the form. The staff can fill it in for you.',
    },
    { zh: '领回执，等审核。', en: 'Take the receipt and wait for the review.' },
    { zh: '钱打到社保卡。', en: 'The money is paid to your card.' },
  ],
  where: { zh: `参保地社保大厅工伤窗口${ZH}。`, en: `The work injury counter where you are insured ${EN}.` },
  howLong: { zh: '手工报销，收到申请起 20 个工作日内。', en: 'Within 20 working days of your claim.' },
  cost: FREE,
  tips: {
    zh: `去外地看病，先问要不要备案${ZH}。原件交出去前，先复印一份，大厅可以免费复印${ZH}。`,
    en: `Treatment elsewhere? Ask first whether to register it ${EN}. Copy the papers before you hand them in; copies are free here ${EN}.`,
  },
}

const FUNERAL: FirstGuide = {
  id: 'funeral',
  service: 'funeral',
  title: { zh: '丧葬补助金、抚恤金：申领', en: 'Funeral and survivor benefits' },
  whoCan: {
    zh: '参保人或退休人员去世后，他的家人。',
    en: 'The family of an insured or retired person who has died.',
  },
  bring: {
    zh: `来办的人的身份证或社保卡。去世人的身份证或社保卡，有就带。死亡证明：系统查得到的，不用带；查不到的，可填承诺书${ZH}。亲属关系的材料${ZH}。`,
    en: `ID or social security card of the one who comes. That of the one who died, if you have it. Death certificate: only if the system does not know; a written promise may do ${EN}. Papers that show the family tie ${EN}.`,
  },
  steps: [
    {
      zh: '先打 12333 或问引导员，看要带什么，免得多跑。',
      en: 'First call 12333 or ask a guide what to bring: one way is enough.',
    },
    { zh: '来大厅取号。60 岁以上，取“老年号”。', en: 'Take a number. From 60 years on: an elder number.' },
    { zh: '到养老待遇窗口，说“办丧葬费”。', en: 'Go to the pension counter and say “funeral benefit”.' },
    { zh: '填申请表。写字不便，工作人员代填。', en: 'Fill in the form. The staff can do it for you.' },
    {
      zh: '停发养老金、领个人账户余额，一起办。',
      en: 'Ending the pension and paying out the account are done with it.',
    },
    {
      zh: '核定后，钱打到社保卡或指定账户。',
      en: 'After the decision the money is paid to a card or account you name.',
    },
  ],
  where: { zh: `参保地社保大厅${ZH}。`, en: `The hall where the person was insured ${EN}.` },
  howLong: {
    zh: `各地时间不同，交材料时请问清${ZH}。有的地方是 15 个工作日。`,
    en: `It differs from place to place: please ask when you hand in the papers ${EN}. In some places 15 working days.`,
  },
  cost: FREE,
  tips: {
    zh: '亲人去世后 20 个工作日内，要告诉社保机构，多领的钱要退回。请您节哀，慢慢办，可以坐着说。',
    en: 'Tell the office within 20 working days; money paid too long has to be given back. We are sorry for your loss. Take your time, and please sit down.',
  },
}

const ELDER_SENTENCES = [
  {
    zh: `家人可以替您来办，请带双方身份证${ZH}。`,
    en: `Your family may act for you: please bring both ID cards ${EN}.`,
  },
  { zh: `走不动的，可以打电话预约上门${ZH}。`, en: `Cannot come? Call us to arrange a visit at home ${EN}.` },
  { zh: '不会填表，工作人员替您填。', en: 'The staff fill in forms for you.' },
]

const NOTICES = [
  {
    id: 'no-bank-password',
    kind: 'anti-fraud',
    title: { zh: '防骗：不说密码', en: 'Beware: keep your password' },
    text: {
      zh: '工作人员不会问您的银行卡密码和短信验证码。谁问都不要说。',
      en: 'The staff never ask for your bank password or a code from your phone. Tell nobody.',
    },
  },
  {
    id: 'no-transfer',
    kind: 'anti-fraud',
    title: { zh: '防骗：不转账', en: 'Beware: do not transfer money' },
    text: {
      zh: '电话里说“社保卡停用了”“先交钱才发养老金”，都是骗子。挂掉，打 12333 问。',
      en: '“Your card is blocked”, “pay first to get your pension”: that is a swindler. Hang up and call 12333.',
    },
  },
  {
    id: 'no-strange-link',
    kind: 'anti-fraud',
    title: { zh: '防骗：不点链接', en: 'Beware: open no links' },
    text: {
      zh: '陌生短信里的链接不要点，陌生人发的二维码不要扫。拿不准，问家人或工作人员。',
      en: 'Open no links in messages from strangers and scan none of their codes. If in doubt ask your family or the staff.',
    },
  },
]
