// The audit log as the administrator reads it: who did what, when and from where. Ids and kinds only; the names of the
// staff are put beside them when it is read.
import type { Instant } from './ids.ts'

/** Every kind of act by what it is about. What stands in none of them is about the registers: `entries-read`. */
export const AUDIT_GROUPS = {
  'sign-in': [
    'signed-in',
    'signed-out',
    'sign-in-failed',
    'sign-in-locked',
    'password-changed',
    'password-change-failed',
    'session-ended',
    'sessions-ended',
  ],
  people: ['staff-added', 'staff-changed', 'staff-stopped', 'staff-started', 'password-reset'],
  tokens: ['token-made', 'token-revoked'],
  devices: ['pairing-made', 'device-paired', 'device-added', 'device-changed', 'device-removed'],
  settings: [
    'settings-changed',
    'hall-added',
    'guide-added',
    'guide-changed',
    'guide-removed',
    'guide-plan-changed',
    'media-added',
    'voice-pack-described',
    'voice-pack-removed',
    'voice-pack-used',
    'announcement-made',
  ],
  log: ['audit-exported'],
} as const
export type AuditKind = (typeof AUDIT_GROUPS)[keyof typeof AUDIT_GROUPS][number]

/** What one may look for: a group, or what remains, the registers with personal data. */
export const AUDIT_ABOUT = [
  'sign-in',
  'people',
  'tokens',
  'devices',
  'settings',
  'log',
  'registers',
] as const satisfies readonly (keyof typeof AUDIT_GROUPS | 'registers')[]
export type AuditAbout = (typeof AUDIT_ABOUT)[number]

export type AuditParty = {
  readonly kind: 'staff' | 'program' | 'device' | 'nobody' | 'thing'
  readonly id: string
  readonly name?: string
}

export type AuditEntry = {
  readonly id: number
  readonly at: Instant
  readonly who: AuditParty
  /** A kind of `AUDIT_GROUPS`, or that of a register. */
  readonly what: string
  readonly hall?: string
  readonly subject?: AuditParty
  readonly reason?: string
  readonly address?: string
}

/** Newest first; `next` asks for those before. */
export type AuditPage = { readonly items: readonly AuditEntry[]; readonly next?: number; readonly keptDays: number }
