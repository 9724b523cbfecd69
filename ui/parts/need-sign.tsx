// What whoever meets the visitor should know before the first word: drawn and written, never drawn alone.
import type { Need } from '#contract/commands.ts'
import { useText } from '../language.ts'

const drawings: Readonly<Record<Need, string>> = {
  hearing: 'M7 10a5 5 0 0 1 10 0c0 3.5-3 4-3 7a3 3 0 0 1-5.5 1.6M10 10a2 2 0 0 1 4 0c0 1.6-1.8 1.8-1.8 3.4M4 4l16 16',
  sight: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  wheelchair: 'M10 4.5v.1M10 8v6h5l2.5 5.5M10 10.5h4.5M8 11.5a4.7 4.7 0 1 0 6 6',
  dialect: 'M4 5h16v10.5H11L6.5 19.5v-4H4ZM8 9h8M8 12h5',
  accompanied:
    'M8 5.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM16 5.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM4 19v-3.5a4 4 0 0 1 8 0V19M12 15.5a4 4 0 0 1 8 0V19',
  writing: 'M5 19.5h14M6.5 15.5 15 7l2.5 2.5L9 18H6.5Z',
}

export function NeedSign({ need }: { readonly need: Need }) {
  const text = useText()
  return (
    <span className="need-sign">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d={drawings[need]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {text(`desk.need-${need}`)}
    </span>
  )
}
