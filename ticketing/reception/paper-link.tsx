// A paper of the entrance as PDF, in a tab of its own, to be looked at or printed.
import type { ReactNode } from 'react'
import { useHall } from '#ui/connection.ts'
import { useLanguage } from '#ui/language.ts'

type PaperLinkProps = {
  readonly paper: 'entry-form' | 'entry-notice' | 'elder-services' | 'tracker-card' | 'result-slip'
  readonly ticket?: string
  readonly children: ReactNode
}

export function PaperLink({ paper, ticket, children }: PaperLinkProps) {
  const hall = useHall()
  const { language } = useLanguage()
  const query = new URLSearchParams({ language, ...(ticket && { ticket }) })
  return (
    <a
      className="big-button"
      href={`/api/halls/${encodeURIComponent(hall)}/papers/${paper}?${query}`}
      target="_blank"
      rel="noopener"
    >
      {children}
    </a>
  )
}
