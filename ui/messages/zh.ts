// Every word of every screen in Chinese, by room. The other languages must match it, or they do not compile.
import { accounts } from './zh/accounts.ts'
import { audit } from './zh/audit.ts'
import { bar } from './zh/bar.ts'
import { board } from './zh/board.ts'
import { classesForm } from './zh/classes-form.ts'
import { common } from './zh/common.ts'
import { countersForm } from './zh/counters-form.ts'
import { dashboard } from './zh/dashboard.ts'
import { desk } from './zh/desk.ts'
import { devices } from './zh/devices.ts'
import { directory } from './zh/directory.ts'
import { dispenser } from './zh/dispenser.ts'
import { entries } from './zh/entries.ts'
import { guideForm } from './zh/guide-form.ts'
import { guidePaper } from './zh/guide-paper.ts'
import { guidePlan } from './zh/guide-plan.ts'
import { guides } from './zh/guides.ts'
import { hallForm } from './zh/hall-form.ts'
import { history } from './zh/history.ts'
import { hoursForm } from './zh/hours-form.ts'
import { ownTicket } from './zh/own-ticket.ts'
import { privacyForm } from './zh/privacy-form.ts'
import { reception } from './zh/reception.ts'
import { rejection } from './zh/rejection.ts'
import { reports } from './zh/reports.ts'
import { review } from './zh/review.ts'
import { reviewCases } from './zh/review-cases.ts'
import { rule } from './zh/rule.ts'
import { servicesForm } from './zh/services-form.ts'
import { settingsFaults } from './zh/settings-faults.ts'
import { settingsFields } from './zh/settings-fields.ts'
import { settingsIndex } from './zh/settings-index.ts'
import { settingsPage } from './zh/settings-page.ts'
import { signIn } from './zh/sign-in.ts'
import { start } from './zh/start.ts'
import { takeover } from './zh/takeover.ts'
import { tokens } from './zh/tokens.ts'
import { transfer } from './zh/transfer.ts'
import { typedReview } from './zh/typed-review.ts'
import { voice } from './zh/voice.ts'

export const zh = {
  bar,
  review,
  reviewCases,
  typedReview,
  common,
  dispenser,
  ownTicket,
  signIn,
  devices,
  directory,
  rejection,
  rule,
  settingsPage,
  settingsIndex,
  transfer,
  history,
  privacyForm,
  countersForm,
  classesForm,
  servicesForm,
  hoursForm,
  hallForm,
  settingsFields,
  settingsFaults,
  desk,
  board,
  guideForm,
  guidePaper,
  guidePlan,
  guides,
  reception,
  entries,
  dashboard,
  reports,
  voice,
  takeover,
  accounts,
  audit,
  tokens,
  start,
} as const

type Catalogue = typeof zh

/** `room.name`: the keys of all messages. */
export type MessageKey = { [Room in keyof Catalogue]: `${Room}.${keyof Catalogue[Room] & string}` }[keyof Catalogue]

/** What every further language must have. */
export type Translated<Room> = { readonly [Name in keyof Room]: string }
