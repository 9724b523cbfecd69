// The kinds and reasons of the audit log in words. Pure.
import { AUDIT_GROUPS, type AuditEntry, type AuditKind } from '#contract/audit.ts'
import type { Text } from '#ui/language.ts'

const KINDS: readonly string[] = Object.values(AUDIT_GROUPS).flat()
/** What can be done to any register: `entries-read`. */
const REGISTERS = ['entries', 'bookings', 'home-visits', 'review-cases', 'reviews', 'journal', 'report'] as const
const ACTS = ['added', 'read', 'searched', 'exported', 'changed', 'deleted', 'measured', 'typed', 'words'] as const
const REASONS = ['wrong-password', 'unknown-name', 'account-stopped', 'same-password', 'too-many'] as const
const ROLES = ['admin', 'manager', 'counter', 'guide', 'volunteer', 'agent'] as const

/** `signed-in`: «登录». A kind that nobody foresaw stands as it is. */
export function auditWords(text: Text, what: string): string {
  if (isKind(what)) return text(`audit.what-${what}`)
  const register = REGISTERS.find((one) => what.startsWith(`${one}-`))
  const act = ACTS.find((one) => what === `${register}-${one}`)
  if (!register || !act) return what
  return text('audit.register', { what: text(`audit.of-${register}`), act: text(`audit.act-${act}`) })
}

/** Roles and the server's own reasons in words; what a person wrote stands as it was written. */
export function reasonWords(text: Text, { what, reason = '' }: Pick<AuditEntry, 'what' | 'reason'>): string {
  const known = REASONS.find((one) => one === reason)
  if (known) return text(`audit.why-${known}`)
  if (what === 'sign-in-locked') return text('audit.locked', { seconds: Number.parseInt(reason, 10) })
  if (what === 'audit-exported') return text('audit.lines', { n: Number.parseInt(reason, 10) })
  if (what !== 'staff-added' && what !== 'staff-changed' && what !== 'token-made') return reason
  return reason
    .split(' ')
    .map((one) => ROLES.find((role) => role === one))
    .flatMap((role) => (role ? text(`accounts.role-${role}`) : []))
    .join(text('accounts.comma'))
}

function isKind(what: string): what is AuditKind {
  return KINDS.includes(what)
}
