// The same words in English.
import { accounts } from './en/accounts.ts'
import { audit } from './en/audit.ts'
import { bar } from './en/bar.ts'
import { board } from './en/board.ts'
import { classesForm } from './en/classes-form.ts'
import { common } from './en/common.ts'
import { countersForm } from './en/counters-form.ts'
import { dashboard } from './en/dashboard.ts'
import { desk } from './en/desk.ts'
import { devices } from './en/devices.ts'
import { directory } from './en/directory.ts'
import { dispenser } from './en/dispenser.ts'
import { entries } from './en/entries.ts'
import { guideForm } from './en/guide-form.ts'
import { guidePaper } from './en/guide-paper.ts'
import { guidePlan } from './en/guide-plan.ts'
import { guides } from './en/guides.ts'
import { hallForm } from './en/hall-form.ts'
import { history } from './en/history.ts'
import { hoursForm } from './en/hours-form.ts'
import { ownTicket } from './en/own-ticket.ts'
import { privacyForm } from './en/privacy-form.ts'
import { reception } from './en/reception.ts'
import { rejection } from './en/rejection.ts'
import { reports } from './en/reports.ts'
import { review } from './en/review.ts'
import { reviewCases } from './en/review-cases.ts'
import { rule } from './en/rule.ts'
import { servicesForm } from './en/services-form.ts'
import { settingsFaults } from './en/settings-faults.ts'
import { settingsFields } from './en/settings-fields.ts'
import { settingsIndex } from './en/settings-index.ts'
import { settingsPage } from './en/settings-page.ts'
import { signIn } from './en/sign-in.ts'
import { start } from './en/start.ts'
import { takeover } from './en/takeover.ts'
import { tokens } from './en/tokens.ts'
import { transfer } from './en/transfer.ts'
import { typedReview } from './en/typed-review.ts'
import { voice } from './en/voice.ts'
import type { Translated, zh } from './zh.ts'

export const en: { readonly [Room in keyof typeof zh]: Translated<(typeof zh)[Room]> } = {
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
}
