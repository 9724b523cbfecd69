// The register of review cases as its routes see it: who may do what, and what a change does.
import { toInstant, toMs } from '#contract/ids.ts'
import { CaseDraft, ChangedCase } from '#contract/review-cases.ts'
import { addDays, dayIn } from '../calendar.ts'
import { caseTable } from '../registers/case-table.ts'
import type { Draft, Register } from '../registers/register.ts'
import {
  CASE_KEEP_DAYS,
  type CaseBody,
  changedCase,
  fullCase,
  maskedCase,
  newCase,
  withWords,
} from '../registers/review-cases.ts'
import { malformedAt } from './press-door.ts'
import { refuseWith } from './refuse.ts'
import type { Asking, RegisterDoor } from './register-door.ts'

const OFFICE = ['admin', 'manager'] as const

/** The door of `…/review-cases`. A case may only be deleted by an administrator: a low review is not to disappear. */
export function caseDoor(register: Register<CaseBody>): RegisterDoor<CaseBody, CaseDraft, ChangedCase> {
  return {
    register,
    title: 'Low reviews to be followed up',
    roles: {
      add: OFFICE,
      list: OFFICE,
      count: OFFICE,
      search: OFFICE,
      read: OFFICE,
      change: OFFICE,
      remove: ['admin'],
      export: OFFICE,
    },
    draft: CaseDraft,
    changed: ChangedCase,
    requireOn: () => undefined,
    make,
    remake: (before, changed, { hall, identity, nowMs }) => {
      const { timeZone } = hall.state().settings
      const { at, day, forgetOn, body } = before
      return {
        at,
        day,
        forgetOn,
        body: changedCase(body, changed, { at: toInstant(nowMs), by: identity.id, timeZone }),
      }
    },
    masked: (kept, hall) => maskedCase(kept, hall.state().day),
    full: (kept, hall) => fullCase(kept, hall.state().day),
    namesIn: ({ phone }) => (phone ? [phone] : []),
    table: (language, hall) => caseTable(language, hall.state().settings),
    countOf: (kind) => ({ level: Number(kind.replace('level ', '')) }),
  }
}

function make(draft: CaseDraft, { hall, nowMs }: Asking): Draft<CaseBody> {
  const { settings } = hall.state()
  const { number, level, reasons = [], from, at = toInstant(nowMs), ...said } = draft
  if (toMs(at) > nowMs) refuseWith(malformedAt([{ path: 'at', message: 'this is still to come' }]))
  const day = dayIn(settings.timeZone, toMs(at))
  const begun = newCase({ ...(number && { number }), level, reasons, from }, day, settings)
  return { at, day, forgetOn: addDays(day, CASE_KEEP_DAYS), body: withWords(begun, said) ?? begun }
}
