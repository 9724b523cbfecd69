// Every word on the papers of the entrance: the register's form and notice, the tracker card and the result slip.
import type { LaneStep, Outcome } from '#contract/commands.ts'
import type { Language } from '#contract/ids.ts'

export type EntranceWords = {
  readonly page: string
  readonly phone: (phone: string) => string
  readonly date: string
  readonly form: {
    readonly title: string
    readonly why: (keepDays: number) => readonly string[]
    readonly time: string
    readonly timeBlank: string
    readonly name: string
    readonly phone: string
    readonly noPhone: string
    readonly address: string
    readonly document: string
    readonly documents: readonly string[]
    readonly number: string
    readonly pass: string
    readonly temperature: string
    readonly temperatures: string
    readonly filledBy: string
    readonly fillers: readonly string[]
    /** By whom a health code was got, where there is one. */
    readonly codeBy: string
    readonly getters: readonly string[]
    readonly confirm: string
    readonly foot: string
  }
  readonly notice: {
    readonly title: string
    readonly lead: string
    readonly ways: string
    readonly steps: (thresholdC: string) => readonly string[]
    /** Only where a health code is one of the ways in. */
    readonly codeForYou: string
    readonly privacy: (keepDays: number) => string
    readonly off: string
  }
  readonly tracker: {
    readonly title: string
    readonly service: string
    readonly class: string
    readonly companion: string
    readonly head: readonly [string, string, string, string]
    readonly told: string
    readonly foot: string
  }
  readonly steps: Readonly<Record<LaneStep, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly result: {
    readonly title: string
    readonly byDate: (date: string) => string
    readonly bring: string
    readonly ask: (companion: string) => string
    readonly referred: string
    readonly foot: string
  }
}

const zh: EntranceWords = {
  page: '第 {page} 页，共 {pages} 页',
  phone: (phone) => `电话 ${phone}`,
  date: '日期',
  form: {
    title: '入厅登记表',
    why: (keepDays) => [
      '为什么登记：需要时好联系到您，不作别的用。',
      `保存多久：${keepDays} 天，到期删除。您可以要求看、改、删。`,
      '不会写、不方便写，请工作人员代填。证件号码可以不写。',
    ],
    time: '时间',
    timeBlank: '\u00A0　　年　　　月　　　日　　　时　　　分',
    name: '姓名',
    phone: '电话',
    noPhone: '□ 无电话',
    address: '住址',
    document: '证件',
    documents: ['身份证', '社保卡', '其他', '不登记'],
    number: '证件号码',
    pass: '通行方式',
    temperature: '体温',
    temperatures: '℃　　5 分钟后复测　　　　℃',
    filledBy: '谁填写',
    fillers: ['本人', '工作人员代填'],
    codeBy: '申领人',
    getters: ['本人', '家人', '友人', '工作人员'],
    confirm: '签名或手印',
    foot: '本表录入后销毁',
  },
  notice: {
    title: '没有健康码，也能进大厅',
    lead: '不用手机也可以。请到门口引导台，工作人员帮您登记。',
    ways: '任选一种：',
    steps: (thresholdC) => [
      `量体温，低于 ${thresholdC}℃ 就可以进。`,
      '体温高了，休息 5 分钟再量一次。',
      '可以自己填写，也可以请工作人员代您填写。',
    ],
    codeForYou: '健康码可以由家人、友人或工作人员代您申领。',
    privacy: (keepDays) => `登记只为需要时联系您，保存 ${keepDays} 天后删除。您可以要求看、改、删。`,
    off: '现在不用登记，请直接进入大厅。',
  },
  tracker: {
    title: '绿色通道跟踪卡',
    service: '业务',
    class: '类别',
    companion: '陪同人',
    head: ['步骤', '开始', '结束', '签字'],
    told: '反馈结果',
    foot: '请随身携带，办完交回',
  },
  steps: {
    reception: '接待',
    questions: '答疑',
    copying: '复印资料',
    'form-filling': '填报表单',
    acceptance: '受理',
    handling: '办理',
    feedback: '反馈',
  },
  outcomes: { done: '已经办结', 'wait-for-notice': '等通知', 'papers-missing': '缺材料', referred: '转办' },
  result: {
    title: '办理结果',
    byDate: (date) => `${date} 前通知您`,
    bring: '下次请带：',
    ask: (companion) => `今天陪同您的是 ${companion}`,
    referred: '已转到其他部门办理，有消息会告诉您。',
    foot: '请保管好这张纸，下次带来',
  },
}

const en: EntranceWords = {
  page: '{page} / {pages}',
  phone: (phone) => `Phone ${phone}`,
  date: 'Date',
  form: {
    title: 'Entry register',
    why: (keepDays) => [
      'Why: to reach you if need be, and for nothing else.',
      `Kept ${keepDays} days. Ask us to see, correct or delete it.`,
      'We write for you. No document number is needed.',
    ],
    time: 'Time',
    timeBlank: ' ',
    name: 'Name',
    phone: 'Phone',
    noPhone: '□ no phone',
    address: 'Address',
    document: 'Document',
    documents: ['ID card', 'social card', 'other', 'none'],
    number: 'Number',
    pass: 'Way in',
    temperature: 'Temp.',
    temperatures: '°C   after 5 minutes          °C',
    filledBy: 'Filled in by',
    fillers: ['visitor', 'staff'],
    codeBy: 'Code got by',
    getters: ['visitor', 'family', 'friend', 'staff'],
    confirm: 'Signature',
    foot: 'Destroyed once typed in',
  },
  notice: {
    title: 'You may come in without a health code',
    lead: 'You need no phone. Come to the desk at the door; our staff will register you.',
    ways: 'Any one of these will do:',
    steps: (thresholdC) => [
      `We measure your temperature: below ${thresholdC} °C you may come in.`,
      'If it is higher, rest for 5 minutes and we measure again.',
      'You may write yourself, or our staff will write for you.',
    ],
    codeForYou: 'Family, friends or our staff may get a health code for you.',
    privacy: (keepDays) =>
      `We keep it only to reach you if need be, and delete it after ${keepDays} days. You may ask to see, correct or delete it.`,
    off: 'Nobody needs to register now. Please come in.',
  },
  tracker: {
    title: 'Green lane card',
    service: 'Service',
    class: 'Class',
    companion: 'Companion',
    head: ['Step', 'Begun', 'Ended', 'Signed'],
    told: 'Result',
    foot: 'Please give this card back at the end',
  },
  steps: {
    reception: 'Reception',
    questions: 'Questions',
    copying: 'Copies',
    'form-filling': 'Forms',
    acceptance: 'Acceptance',
    handling: 'Handling',
    feedback: 'Feedback',
  },
  outcomes: {
    done: 'Done',
    'wait-for-notice': 'You will be told',
    'papers-missing': 'Papers are missing',
    referred: 'Passed on',
  },
  result: {
    title: 'Result of your visit',
    byDate: (date) => `by ${date}`,
    bring: 'Please bring next time:',
    ask: (companion) => `With you today: ${companion}`,
    referred: 'Another office is dealing with it. You will be told.',
    foot: 'Please bring this sheet next time',
  },
}

/** The words of the entrance's papers in a language. */
export const ENTRANCE_WORDS: Readonly<Record<Language, EntranceWords>> = { zh, en }
