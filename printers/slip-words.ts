// Every word of a slip that does not come from the settings, in each language. Short and plain, as one says it.
import type { Language } from '#contract/ids.ts'

export type SlipWords = {
  readonly reprint: string
  readonly alsoShownAs: (latin: string) => string
  readonly services: (names: readonly string[]) => string
  readonly ahead: (people: number) => string
  readonly wait: (lowMinutes: number, highMinutes: number) => string
  readonly place: (place: string) => string
  /** What happens next, a sentence each. */
  readonly next: readonly string[]
  readonly phone: (phone: string) => string
  readonly issued: (at: string) => string
  readonly copy: (copy: number) => string
  readonly scan: string
}

/** Up to here an exact range would say more than is known (queue.md C7). */
const SOON_MINUTES = 5

const zh: SlipWords = {
  reprint: '【补打】号码不变',
  alsoShownAs: (latin) => `也显示为 ${latin}`,
  services: (names) => `业务：${names.join('、')}`,
  ahead: (people) => (people === 0 ? '前面没有人等候' : `前面还有 ${people} 人`),
  wait: (low, high) => {
    if (high <= SOON_MINUTES) return `大约等候 ${SOON_MINUTES}分钟以内`
    if (low === high) return `大约等候 ${high}分钟`
    return low === 0 ? `大约等候 ${high}分钟以内` : `大约等候 ${low}-${high}分钟`
  },
  place: (place) => `请到 ${place} 等候`,
  next: ['轮到您时会叫号，屏幕上有窗口号。', '没听清，请问工作人员。'],
  phone: (phone) => `咨询电话 ${phone}`,
  issued: (at) => `${at} 取号`,
  copy: (copy) => `第 ${copy} 张`,
  scan: '扫码看进度，不扫也叫您',
}

const en: SlipWords = {
  reprint: 'REPRINT, same number',
  alsoShownAs: (latin) => `also shown as ${latin}`,
  services: (names) => `For: ${names.join(', ')}`,
  ahead: (people) => {
    if (people === 0) return 'Nobody before you'
    return people === 1 ? '1 person before you' : `${people} people before you`
  },
  wait: (low, high) => {
    if (high <= SOON_MINUTES) return `Wait: under ${SOON_MINUTES} minutes`
    if (low === high) return `Wait: about ${high} minutes`
    return low === 0 ? `Wait: up to ${high} minutes` : `Wait: ${low}-${high} minutes`
  },
  place: (place) => `Wait here: ${place}`,
  next: ['Your number is called and shown with its counter.', 'Not sure? Ask the staff.'],
  phone: (phone) => `Questions: ${phone}`,
  issued: (at) => `Taken ${at}`,
  copy: (copy) => `copy ${copy}`,
  scan: 'Scan to follow the queue',
}

/** The words of a slip in a language. */
export const SLIP_WORDS: Record<Language, SlipWords> = { zh, en }
