// Every guide on paper, at the door: A4 in large type, or a slip where a printer is chosen; and what hangs on the walls.
import type { ReceptionView } from '#contract/entrance-views.ts'
import { guideWordsIn } from '#contract/guide-text.ts'
import { useHall } from '#ui/connection.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { useGuidePrint } from '../use-guide-print.ts'
import { useGuides } from '../use-guides.ts'
import { PaperLink } from './paper-link.tsx'
import { PrinterChoice } from './printer-choice.tsx'
import { usePrinter } from './use-printer.ts'
import './guide-papers.css'

const SLIP_WORDS = {
  'not-asked': 'guidePaper.slip',
  printing: 'guidePaper.printing',
  printed: 'guidePaper.printed',
  failed: 'guidePaper.failed',
} as const

export function GuidePapers({ view }: { readonly view: ReceptionView }) {
  const text = useText()
  const { language } = useLanguage()
  const hall = encodeURIComponent(useHall())
  const guides = useGuides()
  const { printer, choose } = usePrinter(view)
  const { print, stateOf } = useGuidePrint()
  const paper = (guide: string, of: 'zh' | 'en') => `/api/halls/${hall}/guides/${guide}/pdf?language=${of}`
  return (
    <div className="rec-guides">
      <p>{text('guidePaper.how')}</p>
      {view.printers.length > 0 ? <PrinterChoice view={view} printer={printer} onChoose={choose} /> : undefined}
      {guides.length === 0 ? <p role="status">{text('guidePaper.loading')}</p> : undefined}
      <ul>
        {guides.map(({ id, title }) => (
          <li key={id} className="rec-guide">
            <h2>{guideWordsIn(title, language)}</h2>
            <div className="rec-buttons">
              <a className="big-button" href={paper(id, 'zh')} target="_blank" rel="noopener">
                {text('guidePaper.a4')}
              </a>
              <a className="big-button" href={paper(id, 'en')} target="_blank" rel="noopener">
                {text('guidePaper.a4En')}
              </a>
              {printer === undefined ? undefined : (
                <BigButton isDisabled={stateOf(id) === 'printing'} onPress={() => void print(id, language, printer)}>
                  {text(SLIP_WORDS[stateOf(id)])}
                </BigButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      <h2>{text('guidePaper.walls')}</h2>
      <div className="rec-buttons">
        <PaperLink paper="elder-services">{text('guidePaper.elderServices')}</PaperLink>
        {view.entryRegister.on ? (
          <PaperLink paper="entry-notice">{text('guidePaper.entryNotice')}</PaperLink>
        ) : undefined}
      </div>
    </div>
  )
}
