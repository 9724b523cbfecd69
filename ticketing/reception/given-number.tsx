// The number that was just given: very large, to be shown and read to the visitor.
import type { Ticket } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { Language } from '#contract/ids.ts'
import { useHall } from '#ui/connection.ts'
import { type MessageKey, type Text, textIn, useLanguage, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { TicketNumber } from '#ui/parts/ticket-number.tsx'
import { sentenceUrl } from '#ui/speech-url.ts'
import { useAsk } from '#ui/use-ask.ts'
import { useAudioState, useSpeaker, useSpeaking } from '#ui/use-speaker.ts'
import { spokenTicket, waitingRange } from '../spoken.ts'
import { slipNews } from '../ticket-given.tsx'
import { kindOf } from './names.ts'
import { PapersCheck } from './papers-check.tsx'
import { SaidNotice } from './said-notice.tsx'
import { useMay } from './use-may.ts'

type GivenNumberProps = {
  readonly ticket: Ticket
  /** What the visitor speaks; without it, the language of the page. */
  readonly language?: Language
  readonly view: ReceptionView
  readonly onNext: () => void
  readonly onCompanion: (ticket: string) => void
}

export function GivenNumber({ ticket, language, view, onNext, onCompanion }: GivenNumberProps) {
  const text = useText()
  const words = useWords()
  const may = useMay()
  const now = view.waiting.find(({ id }) => id === ticket.id)
  return (
    <div className="rec-given">
      <p className="rec-given-number">
        <TicketNumber number={ticket.number} latin={ticket.latin} />
      </p>
      <p className="rec-given-kind">{kindOf(view, ticket, words)}</p>
      <p className="rec-given-wait">
        <strong>{ticket.ahead ? text('dispenser.ahead', { n: ticket.ahead }) : text('dispenser.next')}</strong>
        <span>{waitingRange(ticket, text)}</span>
      </p>
      <SlipNews ticket={ticket} view={view} />
      <Papers ticket={ticket} papersComplete={now?.papersComplete} />
      <div className="rec-given-end">
        <ReadToVisitor ticket={ticket} view={view} visitorLanguage={language} />
        {may('manage-tickets') ? (
          <BigButton onPress={() => onCompanion(ticket.id)}>{text('reception.companionGo')}</BigButton>
        ) : undefined}
        <BigButton tone="go" onPress={onNext}>
          {text('reception.nextVisitor')}
        </BigButton>
      </div>
    </div>
  )
}

function SlipNews({ ticket, view }: { readonly ticket: Ticket; readonly view: ReceptionView }) {
  const text = useText()
  const slip = view.waiting.find(({ id }) => id === ticket.id)?.slip ?? ticket.slip
  if (!slip) return undefined
  const { kind, key } = slipNews(slip, true)
  return (
    <Notice kind={kind}>
      {text(key)}
      {slip.trouble ? <small> {text(`desk.trouble-${slip.trouble}`)}</small> : undefined}
    </Notice>
  )
}

type PapersProps = { readonly ticket: Ticket; readonly papersComplete?: boolean }

function Papers({ ticket, papersComplete }: PapersProps) {
  const asking = useAsk()
  const check = (complete: boolean) => void asking.ask({ type: 'check-papers', ticket: ticket.id, complete })
  return (
    <>
      <PapersCheck services={[ticket.service]} complete={papersComplete} onChecked={check} />
      <SaidNotice asking={asking} />
    </>
  )
}

type ReadProps = { readonly ticket: Ticket; readonly view: ReceptionView; readonly visitorLanguage?: Language }

function ReadToVisitor({ ticket, view, visitorLanguage }: ReadProps) {
  const text = useText()
  const speaker = useSpeaker()
  const isSpeaking = useSpeaking()
  const isMissing = useAudioState() === 'missing'
  const hall = useHall()
  const page = useLanguage().language
  const language = visitorLanguage ?? page
  const read = () => {
    const spoken: Text = (key: MessageKey, values) => textIn(language, key, values)
    const service = view.services.find(({ id }) => id === ticket.service)?.name[language] ?? ''
    const sentences = spokenTicket(ticket, service, language, spoken)
    const urls = sentences.map((sentence) => sentenceUrl(hall, language, sentence))
    void speaker.sayNow({ key: 'reception', urls, text: sentences.join('\n'), language })
  }
  return (
    <BigButton
      tone="main"
      icon={<Icon name={isSpeaking ? 'stop' : 'speaker'} />}
      onPress={() => (isSpeaking ? speaker.stop() : read())}
    >
      <span className="rec-choice-words">
        <span>{text(isSpeaking ? 'reception.stopReading' : 'reception.readAloud')}</span>
        {isMissing ? <small>{text('dispenser.noVoice')}</small> : undefined}
      </span>
    </BigButton>
  )
}
