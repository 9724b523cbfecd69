// The colleagues that step 3 gives accounts: rows while they are typed, then accounts with their first passwords, which
// nobody can read again. It lives as long as the page, so that going back and forth loses nothing.
import { useEffect, useState } from 'react'
import { askServer } from '#ui/api.ts'
import { type No, useHallPath } from '../settings/use-settings.ts'
import type { Colleague } from './progress.ts'
import { type StaffRow, usernamesOf, withRow } from './staff-rows.ts'

/** An account that was made now, and the password that is shown once. */
export type NewAccount = Colleague & { readonly oneTimePassword: string }
export type RowNo = { readonly key: number; readonly no: No }

export type StaffRows = {
  readonly rows: readonly StaffRow[]
  /** The username of each row, in the same order. */
  readonly usernames: readonly string[]
  readonly put: (rows: readonly StaffRow[]) => void
  readonly made: readonly NewAccount[]
  /** How many of how many; undefined when nothing is being made. */
  readonly making: { readonly done: number; readonly of: number } | undefined
  readonly refused: RowNo | undefined
  /** Makes an account for each row with a name; stops at the first «no». */
  readonly make: () => Promise<'made' | 'refused'>
  readonly printed: () => void
}

export function useStaffRows(known: readonly Colleague[]): StaffRows {
  const path = `${useHallPath()}/staff`
  const [rows, setRows] = useState<readonly StaffRow[]>(() => withRow([]))
  const [made, setMade] = useState<readonly NewAccount[]>([])
  const [making, setMaking] = useState<StaffRows['making']>()
  const [refused, setRefused] = useState<RowNo>()
  const [isPrinted, setIsPrinted] = useState(true)
  const taken = [...known, ...made].map(({ username }) => username)
  const usernames = usernamesOf(rows, taken)
  useWarning(!isPrinted)

  const make = async () => {
    const named = rows.flatMap((row, at) => (row.name.trim() ? [{ row, username: usernames[at] ?? '' }] : []))
    setRefused(undefined)
    for (const [done, { row, username }] of named.entries()) {
      setMaking({ done, of: named.length })
      const wish = { username, name: row.name.trim(), roles: [row.role] }
      const answer = await askServer<NewAccount>('POST', path, wish)
      if (answer === 'no-answer' || 'refused' in answer) {
        setMaking(undefined)
        setRefused({ key: row.key, no: answer === 'no-answer' ? answer : answer.refused })
        return 'refused'
      }
      setMade((all) => [...all, answer.given])
      setRows((all) => all.filter(({ key }) => key !== row.key))
      setIsPrinted(false)
    }
    setMaking(undefined)
    return 'made'
  }

  return {
    rows,
    usernames,
    put: (next) => {
      setRefused(undefined)
      setRows(next)
    },
    made,
    making,
    refused,
    make,
    printed: () => setIsPrinted(true),
  }
}

function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isNeeded])
}
