// The services that most halls have, ready to be ticked; their letters, and what becomes of the counters. Pure.
import type { Words } from '#contract/ids.ts'
import type { HallSettings, Service } from '#contract/settings.ts'
import { freeId, freeLetter } from '../settings/members.ts'

type Usual = { readonly id: string; readonly name: Words }

/** queue.md C3: what a service takes until the hall has its own history. */
const TYPICAL_MINUTES = 8

/** The six of a new hall (prisma/first-hall.ts), and six more that social insurance halls offer. */
export const USUAL_SERVICES: readonly Usual[] = [
  { id: 'card', name: { zh: '社保卡', en: 'Social security card' } },
  { id: 'pension', name: { zh: '养老金申领', en: 'Pension claim' } },
  { id: 'qualification', name: { zh: '养老资格认证', en: 'Pension qualification check' } },
  { id: 'records', name: { zh: '权益查询打印', en: 'Records and printouts' } },
  { id: 'injury', name: { zh: '工伤医疗费', en: 'Work injury costs' } },
  { id: 'funeral', name: { zh: '丧葬抚恤金', en: 'Funeral and survivor benefits' } },
  { id: 'enrolment', name: { zh: '参保登记', en: 'Enrolment' } },
  { id: 'payment', name: { zh: '缴费', en: 'Contributions' } },
  { id: 'transfer', name: { zh: '社保关系转移', en: 'Transfer of insurance' } },
  { id: 'unemployment', name: { zh: '失业保险', en: 'Unemployment insurance' } },
  { id: 'employment', name: { zh: '就业服务', en: 'Employment service' } },
  { id: 'question', name: { zh: '咨询', en: 'Questions' } },
]

type Parts = Pick<HallSettings, 'services' | 'counters'>
type Numbers = Pick<HallSettings, 'services' | 'classes'>

/** A letter that begins no other number of this hall: the first free one of the alphabet. */
export function proposedLetter({ services, classes }: Numbers): string {
  return freeLetter([
    ...services.map(({ letter }) => letter),
    ...classes.flatMap(({ latinPrefix }) => latinPrefix ?? []),
  ])
}

/** The services with one more at the end: a usual one, or the hall's own without a name yet. */
export function withService(hall: Numbers, usual?: Usual): Service[] {
  const { id, name } = usual ?? { id: freeId(hall.services, 'service'), name: { zh: '', en: '' } }
  return [...hall.services, { id, letter: proposedLetter(hall), name, offered: true, typicalMinutes: TYPICAL_MINUTES }]
}

/** Without this service; a counter that offered nothing else offers everything now, because none may offer nothing. */
export function withoutService({ services, counters }: Parts, id: string): Parts {
  return {
    services: services.filter((one) => one.id !== id),
    counters: counters.map((counter) => {
      if (counter.services === 'all') return counter
      const left = counter.services.filter((one) => one !== id)
      return { ...counter, services: left.length === 0 ? 'all' : left }
    }),
  }
}
