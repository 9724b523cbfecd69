// People who get an account, while they are typed in: name and role, and a username proposed from both. Pure.
import type { Role } from '#contract/people.ts'

/** The roles that a hall begins with, most frequent first; an administrator is there already. */
export const START_ROLES = ['counter', 'guide', 'volunteer', 'manager'] as const satisfies readonly Role[]
export type StartRole = (typeof START_ROLES)[number]

export type StaffRow = {
  readonly key: number
  readonly name: string
  readonly role: StartRole
  /** Undefined: as proposed. */
  readonly username: string | undefined
}

/** What a colleague at this post is called at the sign-in, before a number. */
const POST: Readonly<Record<StartRole, string>> = {
  counter: 'clerk',
  guide: 'guide',
  volunteer: 'helper',
  manager: 'manager',
}

/** The username of each row: its own, or `clerk1`, `clerk2` …, none of which is taken. Rows are read from above. */
export function usernamesOf(rows: readonly StaffRow[], taken: readonly string[]): readonly string[] {
  const used = new Set([...taken, ...rows.flatMap(({ username }) => username ?? [])])
  return rows.map(({ role, username }) => {
    if (username !== undefined) return username
    const proposed = freeName(POST[role], used)
    used.add(proposed)
    return proposed
  })
}

/** The rows with one more at the end, in the role of the last one. */
export function withRow(rows: readonly StaffRow[]): readonly StaffRow[] {
  const key = Math.max(0, ...rows.map((row) => row.key)) + 1
  return [...rows, { key, name: '', role: rows.at(-1)?.role ?? 'counter', username: undefined }]
}

function freeName(post: string, used: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const name = `${post}${n}`
    if (!used.has(name)) return name
  }
}
