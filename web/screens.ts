// The directory: which address shows which page, each loaded when asked for, and who may see it.
import type { ReactNode } from 'react'
import type { MessageKey } from '#ui/language.ts'

/** What an address may carry on to its page. */
export type ScreenProps = { readonly counter?: string; readonly code?: string }
export type Screen = (props: ScreenProps) => ReactNode

/** `nobody`: open to all. A device: one paired as such, or the staff trying it out. `staff`: somebody signed in. */
export type Need = 'nobody' | 'dispenser' | 'review' | 'staff'

/** Where a page of the settings stands on their first page. */
export type SettingsPart = 'hall' | 'numbers' | 'equipment' | 'people' | 'records'

export type ScreenPlace = {
  readonly path: string
  readonly title: MessageKey
  /** One sentence for the directory; a page without one is not listed there. */
  readonly about?: MessageKey
  readonly group?: 'visitors' | 'staff'
  readonly part?: SettingsPart
  readonly needs: Need
  /** Stands or hangs in the hall by itself: opens again, and shows its last picture, while the server is away. */
  readonly standsAlone?: true
  readonly load: () => Promise<Screen>
}

export const screens: readonly ScreenPlace[] = [
  {
    path: '/dispenser',
    title: 'dispenser.title',
    about: 'directory.dispenser',
    group: 'visitors',
    needs: 'dispenser',
    standsAlone: true,
    load: async () => (await import('#ticketing/dispenser.tsx')).Dispenser,
  },
  {
    path: '/board',
    title: 'board.title',
    about: 'directory.board',
    group: 'visitors',
    needs: 'nobody',
    standsAlone: true,
    load: async () => (await import('#signage/hall-board.tsx')).HallBoard,
  },
  {
    path: '/bar',
    title: 'bar.title',
    about: 'directory.bar',
    group: 'visitors',
    needs: 'nobody',
    standsAlone: true,
    load: async () => (await import('#signage/counter-bar.tsx')).CounterBar,
  },
  {
    path: '/guides',
    title: 'guides.title',
    about: 'guides.about',
    group: 'visitors',
    needs: 'nobody',
    standsAlone: true,
    load: async () => (await import('#signage/guide-board.tsx')).GuideBoard,
  },
  {
    path: '/review',
    title: 'review.title',
    about: 'directory.review',
    group: 'visitors',
    needs: 'review',
    standsAlone: true,
    load: async () => (await import('#counter/review-pad.tsx')).ReviewPad,
  },
  {
    path: '/desk',
    title: 'desk.title',
    about: 'directory.desk',
    group: 'staff',
    needs: 'staff',
    load: async () => (await import('#counter/desk.tsx')).Desk,
  },
  {
    path: '/reception',
    title: 'reception.title',
    about: 'reception.about',
    group: 'staff',
    needs: 'staff',
    load: async () => (await import('#ticketing/reception/reception.tsx')).Reception,
  },
  {
    path: '/dashboard',
    title: 'dashboard.title',
    about: 'dashboard.about',
    group: 'staff',
    needs: 'staff',
    load: async () => (await import('#office/dashboard/dashboard.tsx')).Dashboard,
  },
  {
    path: '/takeover',
    title: 'takeover.title',
    about: 'takeover.about',
    group: 'staff',
    needs: 'staff',
    load: async () => (await import('./takeover.tsx')).Takeover,
  },
  {
    path: '/reports',
    title: 'reports.title',
    about: 'reports.about',
    group: 'staff',
    needs: 'staff',
    load: async () => (await import('#office/reports/reports.tsx')).Reports,
  },
  {
    path: '/settings/start',
    title: 'start.title',
    about: 'start.about',
    part: 'hall',
    needs: 'staff',
    load: async () => (await import('#office/start/start.tsx')).Start,
  },
  {
    path: '/reviews',
    title: 'reviewCases.title',
    about: 'reviewCases.about',
    group: 'staff',
    needs: 'staff',
    load: async () => (await import('#office/reviews/reviews.tsx')).Reviews,
  },
  {
    path: '/settings/hall',
    title: 'hallForm.title',
    about: 'hallForm.about',
    part: 'hall',
    needs: 'staff',
    load: async () => (await import('#office/settings/hall-form.tsx')).HallForm,
  },
  {
    path: '/settings/hours',
    title: 'hoursForm.title',
    about: 'hoursForm.about',
    part: 'hall',
    needs: 'staff',
    load: async () => (await import('#office/settings/hours-form.tsx')).HoursForm,
  },
  {
    path: '/settings/counters',
    title: 'countersForm.title',
    about: 'countersForm.about',
    part: 'hall',
    needs: 'staff',
    load: async () => (await import('#office/settings/counters-form.tsx')).CountersForm,
  },
  {
    path: '/settings/services',
    title: 'servicesForm.title',
    about: 'servicesForm.about',
    part: 'numbers',
    needs: 'staff',
    load: async () => (await import('#office/settings/services-form.tsx')).ServicesForm,
  },
  {
    path: '/settings/classes',
    title: 'classesForm.title',
    about: 'classesForm.about',
    part: 'numbers',
    needs: 'staff',
    load: async () => (await import('#office/settings/classes-form.tsx')).ClassesForm,
  },
  {
    path: '/settings/rule',
    title: 'rule.title',
    about: 'rule.about',
    part: 'numbers',
    needs: 'staff',
    load: async () => (await import('#office/rule/rule-form.tsx')).RuleForm,
  },
  {
    path: '/settings/calls',
    title: 'rule.callsTitle',
    about: 'rule.callsAbout',
    part: 'numbers',
    needs: 'staff',
    load: async () => (await import('#office/rule/calls.tsx')).Calls,
  },
  {
    path: '/settings/devices',
    title: 'devices.title',
    about: 'devices.about',
    part: 'equipment',
    needs: 'staff',
    load: async () => (await import('#office/devices/devices.tsx')).Devices,
  },
  {
    path: '/settings/voice',
    title: 'voice.title',
    about: 'voice.about',
    part: 'equipment',
    needs: 'staff',
    load: async () => (await import('#office/voice/voice.tsx')).Voice,
  },
  {
    path: '/settings/guides',
    title: 'guideForm.title',
    about: 'guideForm.about',
    part: 'equipment',
    needs: 'staff',
    load: async () => (await import('#office/guides/guides.tsx')).Guides,
  },
  {
    path: '/settings/staff',
    title: 'accounts.staffTitle',
    about: 'accounts.staffAbout',
    part: 'people',
    needs: 'staff',
    load: async () => (await import('#office/accounts/staff-page.tsx')).StaffPage,
  },
  {
    path: '/settings/sessions',
    title: 'accounts.sessionsTitle',
    about: 'accounts.sessionsAbout',
    part: 'people',
    needs: 'staff',
    load: async () => (await import('#office/accounts/sessions-page.tsx')).SessionsPage,
  },
  {
    path: '/settings/tokens',
    title: 'tokens.title',
    about: 'tokens.about',
    part: 'people',
    needs: 'staff',
    load: async () => (await import('#office/accounts/tokens-page.tsx')).TokensPage,
  },
  {
    path: '/settings/audit',
    title: 'audit.title',
    about: 'audit.about',
    part: 'people',
    needs: 'staff',
    load: async () => (await import('#office/accounts/audit-page.tsx')).AuditPage,
  },
  {
    path: '/settings/privacy',
    title: 'privacyForm.title',
    about: 'privacyForm.about',
    part: 'records',
    needs: 'staff',
    load: async () => (await import('#office/settings/privacy-form.tsx')).PrivacyForm,
  },
  {
    path: '/settings/history',
    title: 'history.title',
    about: 'history.about',
    part: 'records',
    needs: 'staff',
    load: async () => (await import('#office/settings/history.tsx')).SettingsHistoryPage,
  },
  {
    path: '/settings/transfer',
    title: 'transfer.title',
    about: 'transfer.about',
    part: 'records',
    needs: 'staff',
    load: async () => (await import('#office/settings/transfer.tsx')).Transfer,
  },
  {
    path: '/pair',
    title: 'start.pairTitle',
    needs: 'nobody',
    load: async () => (await import('./pair.tsx')).Pair,
  },
  {
    path: '/t/',
    title: 'ownTicket.title',
    needs: 'nobody',
    load: async () => (await import('#ticketing/own-ticket.tsx')).OwnTicket,
  },
]

/** The page behind an address; undefined for one we do not have. `/t/CODE` carries its code in the path. */
export function screenAt(pathname: string): { readonly place: ScreenPlace; readonly code?: string } | undefined {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
  const [, code] = /^\/t\/([a-z0-9]{1,16})$/.exec(path) ?? []
  const place = screens.find((screen) => screen.path === (code ? '/t/' : path))
  return place && { place, code }
}
