// Everything that can be asked of a hall, named as an order. One door for all of it, over HTTP and over the socket.
import { z } from 'zod'
import { ClassId, CounterId, Day, DeviceId, Language, PressId, ServiceId, StaffId, TicketName } from './ids.ts'
import { EndTakeover, TakeOverScreens } from './takeover.ts'
import { GREEN_LANE_REASONS, NEEDS, RELATIONS } from './visitor-notes.ts'

export const NEEDS_MAX = 6
export const NOTE_CHARS_MAX = 200
export const REASON_CHARS_MAX = 80
export const PLACE_CHARS_MAX = 40
export const FURTHER_SERVICES_MAX = 5
export const PAPERS_MAX = 12
export const PAPER_CHARS_MAX = 60

const press = { press: PressId }
const ticket = { ticket: TicketName }
const counter = { counter: CounterId }
const note = z.string().trim().min(1).max(NOTE_CHARS_MAX)
const reason = z.string().trim().min(1).max(REASON_CHARS_MAX)
const place = z.string().trim().min(1).max(PLACE_CHARS_MAX)
const journalPlace = (what: string) => z.string().regex(/^\d{1,7}$/, `${what} is its place in the journal`)

export const GreenLaneReason = z.enum(GREEN_LANE_REASONS)
export type GreenLaneReason = z.infer<typeof GreenLaneReason>
export const GreenLane = z.strictObject({ reason: GreenLaneReason })

/** measures.md row 8: what the staff should know; never on a public screen. */
export const Need = z.enum(NEEDS)
export type Need = z.infer<typeof Need>

/** measures.md row 27: in whose name somebody acts for another. */
export const Relation = z.enum(RELATIONS)
export type Relation = z.infer<typeof Relation>

export const TakeTicket = z.strictObject({
  type: z.literal('take-ticket'),
  ...press,
  service: ServiceId,
  class: ClassId,
  /** Further services of the same visit, done on the same ticket (measures.md row 7). */
  furtherServices: z.array(ServiceId).max(FURTHER_SERVICES_MAX).optional(),
  language: Language.optional(),
  greenLane: GreenLane.optional(),
  proxy: z.strictObject({ relation: Relation }).optional(),
  needs: z.array(Need).max(NEEDS_MAX).optional(),
  booking: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional(),
  printer: DeviceId.optional(),
})
export type TakeTicket = z.infer<typeof TakeTicket>

export const CallNext = z.strictObject({ type: z.literal('call-next'), ...press, ...counter })
export type CallNext = z.infer<typeof CallNext>
export const CallTicket = z.strictObject({ type: z.literal('call-ticket'), ...press, ...counter, ...ticket, reason })
export type CallTicket = z.infer<typeof CallTicket>
export const RecallTicket = z.strictObject({ type: z.literal('recall-ticket'), ...press, ...ticket })
export type RecallTicket = z.infer<typeof RecallTicket>
export const StartService = z.strictObject({ type: z.literal('start-service'), ...press, ...ticket })
export type StartService = z.infer<typeof StartService>

/** measures.md row 18: what the visitor was told at the end. */
export const Outcome = z.enum(['done', 'wait-for-notice', 'papers-missing', 'referred'])
export type Outcome = z.infer<typeof Outcome>
export const FinishService = z.strictObject({
  type: z.literal('finish-service'),
  ...press,
  ...ticket,
  outcome: Outcome.optional(),
})
export type FinishService = z.infer<typeof FinishService>

export const MissTicket = z.strictObject({ type: z.literal('miss-ticket'), ...press, ...ticket })
export type MissTicket = z.infer<typeof MissTicket>
export const ReturnTicket = z.strictObject({ type: z.literal('return-ticket'), ...press, ...ticket })
export type ReturnTicket = z.infer<typeof ReturnTicket>

export const TransferTicket = z
  .strictObject({
    type: z.literal('transfer-ticket'),
    ...press,
    ...ticket,
    service: ServiceId.optional(),
    counter: CounterId.optional(),
    note: note.optional(),
  })
  .refine((command) => command.service !== undefined || command.counter !== undefined, {
    message: 'name the service or the counter it goes to',
    path: ['service'],
  })
export type TransferTicket = z.infer<typeof TransferTicket>

export const HoldReason = z.enum(['papers-missing', 'papers-kept', 'internal'])
export type HoldReason = z.infer<typeof HoldReason>
export const HoldTicket = z.strictObject({ type: z.literal('hold-ticket'), ...press, ...ticket, reason: HoldReason })
export type HoldTicket = z.infer<typeof HoldTicket>
export const ResumeTicket = z.strictObject({
  type: z.literal('resume-ticket'),
  ...press,
  ...ticket,
  counter: CounterId.optional(),
})
export type ResumeTicket = z.infer<typeof ResumeTicket>
export const CancelTicket = z.strictObject({ type: z.literal('cancel-ticket'), ...press, ...ticket, reason })
export type CancelTicket = z.infer<typeof CancelTicket>
export const ChangeClass = z.strictObject({
  type: z.literal('change-class'),
  ...press,
  ...ticket,
  class: ClassId,
  greenLane: GreenLane.optional(),
})
export type ChangeClass = z.infer<typeof ChangeClass>

/** A slip once more (补打), on paper marked as such; staff only. */
export const PrintAgain = z.strictObject({
  type: z.literal('print-again'),
  ...press,
  ...ticket,
  printer: DeviceId.optional(),
})
export type PrintAgain = z.infer<typeof PrintAgain>

export const OpenCounter = z.strictObject({ type: z.literal('open-counter'), ...press, ...counter })
export type OpenCounter = z.infer<typeof OpenCounter>
export const PauseCounter = z.strictObject({ type: z.literal('pause-counter'), ...press, ...counter, reason })
export type PauseCounter = z.infer<typeof PauseCounter>
export const CloseCounter = z.strictObject({ type: z.literal('close-counter'), ...press, ...counter })
export type CloseCounter = z.infer<typeof CloseCounter>

export const REVIEW_REASONS_MAX = 6
export const ReviewReason = z.enum(['slow', 'attitude', 'unclear', 'sent-back', 'papers', 'place'])
export type ReviewReason = z.infer<typeof ReviewReason>
export const RateVisit = z.strictObject({
  type: z.literal('rate-visit'),
  ...press,
  ...ticket,
  level: z.int().min(1).max(5),
  reasons: z.array(ReviewReason).max(REVIEW_REASONS_MAX).optional(),
  by: z.enum(['pad', 'paper', 'guide']),
})
export type RateVisit = z.infer<typeof RateVisit>

/** measures.md rows 40 and 67: `slow` is said by a dispenser whose visitor takes long, `urgent` by a long press. */
export const HelpKind = z.enum(['slow', 'urgent'])
export type HelpKind = z.infer<typeof HelpKind>
export const AskForHelp = z.strictObject({
  type: z.literal('ask-for-help'),
  ...press,
  place,
  kind: HelpKind.optional(),
})
export type AskForHelp = z.infer<typeof AskForHelp>
export const AnswerHelp = z.strictObject({
  type: z.literal('answer-help'),
  ...press,
  help: journalPlace('a help id'),
})
export type AnswerHelp = z.infer<typeof AnswerHelp>

/** measures.md row 14: 接待 → 答疑 → 复印资料 → 填报表单 → 受理 → 办理 → 反馈. */
export const LaneStep = z.enum([
  'reception',
  'questions',
  'copying',
  'form-filling',
  'acceptance',
  'handling',
  'feedback',
])
export type LaneStep = z.infer<typeof LaneStep>

/** measures.md row 18: what the visitor was told: 办结, 等通知 with the day, 缺材料 with the list, 转办. */
export const Told = z
  .strictObject({
    outcome: Outcome,
    date: Day.optional(),
    papers: z.array(z.string().trim().min(1).max(PAPER_CHARS_MAX)).min(1).max(PAPERS_MAX).optional(),
  })
  .refine(({ outcome, date }) => outcome !== 'wait-for-notice' || date !== undefined, {
    path: ['date'],
    message: 'who waits for a notice is told by which day',
  })
  .refine(({ outcome, papers }) => outcome !== 'papers-missing' || papers !== undefined, {
    path: ['papers'],
    message: 'who lacks papers is told which',
  })
export type Told = z.infer<typeof Told>

/** A named companion for this visitor; another one takes over. */
export const AssignCompanion = z.strictObject({
  type: z.literal('assign-companion'),
  ...press,
  ...ticket,
  staff: StaffId,
})
export type AssignCompanion = z.infer<typeof AssignCompanion>
export const ReachStep = z
  .strictObject({ type: z.literal('reach-step'), ...press, ...ticket, step: LaneStep, told: Told.optional() })
  .refine(({ step, told }) => told === undefined || step === 'feedback', {
    path: ['told'],
    message: 'the visitor is told at the last step, feedback',
  })
export type ReachStep = z.infer<typeof ReachStep>

/** measures.md row 44: the papers were looked through before the visitor waits; `complete` is 材料齐. */
export const CheckPapers = z.strictObject({
  type: z.literal('check-papers'),
  ...press,
  ...ticket,
  complete: z.boolean(),
})
export type CheckPapers = z.infer<typeof CheckPapers>

/** measures.md row 65: what a hall is likely to see; it may have words of its own. */
export const EMERGENCY_KINDS = ['illness', 'fall', 'fire', 'conflict', 'other'] as const
export const RaiseEmergency = z.strictObject({
  type: z.literal('raise-emergency'),
  ...press,
  place,
  kind: z.string().regex(/^[a-z][a-z-]{0,29}$/, 'the kind of an emergency has small letters and hyphens'),
  /** The counter where it happens, if the place does not name it. */
  counter: CounterId.optional(),
  drill: z.boolean().optional(),
})
export type RaiseEmergency = z.infer<typeof RaiseEmergency>

/** The plan card: what was done, and so when. */
export const EmergencyStep = z.enum(['called-120', 'box-fetched', 'ambulance-met', 'family-told'])
export type EmergencyStep = z.infer<typeof EmergencyStep>
const emergency = { emergency: journalPlace('an emergency id') }
export const MarkEmergency = z.strictObject({
  type: z.literal('mark-emergency'),
  ...press,
  ...emergency,
  step: EmergencyStep,
})
export type MarkEmergency = z.infer<typeof MarkEmergency>
export const ClearEmergency = z.strictObject({ type: z.literal('clear-emergency'), ...press, ...emergency })
export type ClearEmergency = z.infer<typeof ClearEmergency>

/** ALARM-2: `alarm` is its name on the dashboard: kind, id and since when; one that comes back has another name. */
export const AcknowledgeAlarm = z.strictObject({
  type: z.literal('acknowledge-alarm'),
  ...press,
  alarm: z
    .string()
    .regex(/^[a-z-]{1,30} [\p{L}\p{N}-]{1,60} [0-9TZ:.-]{20,30}$/u, 'an alarm is named as the dashboard names it'),
})
export type AcknowledgeAlarm = z.infer<typeof AcknowledgeAlarm>

export const OpenDay = z.strictObject({ type: z.literal('open-day'), ...press })
export type OpenDay = z.infer<typeof OpenDay>
export const CloseDay = z.strictObject({ type: z.literal('close-day'), ...press })
export type CloseDay = z.infer<typeof CloseDay>

/** What people and devices may ask. */
export const Command = z.discriminatedUnion('type', [
  TakeTicket,
  CallNext,
  CallTicket,
  RecallTicket,
  StartService,
  FinishService,
  MissTicket,
  ReturnTicket,
  TransferTicket,
  HoldTicket,
  ResumeTicket,
  CancelTicket,
  ChangeClass,
  PrintAgain,
  OpenCounter,
  PauseCounter,
  CloseCounter,
  RateVisit,
  AskForHelp,
  AnswerHelp,
  AssignCompanion,
  ReachStep,
  CheckPapers,
  RaiseEmergency,
  MarkEmergency,
  ClearEmergency,
  TakeOverScreens,
  EndTakeover,
  AcknowledgeAlarm,
  OpenDay,
  CloseDay,
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']
