// On to a colleague: a service, a counter, or both, with a word for whoever goes on. The place in time is kept.
import { useId, useState } from 'react'
import type { CounterId, ServiceId } from '#contract/ids.ts'
import { useText, useWords } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import type { TicketPanelProps } from './ticket-panel.tsx'

// contract/commands.ts, NOTE_CHARS_MAX; the schema itself must not come into a browser.
const NOTE_CHARS_MAX = 200

export function TransferForm({ view, ticket, act }: TicketPanelProps) {
  const text = useText()
  const words = useWords()
  const id = useId()
  const [service, setService] = useState<ServiceId>()
  const [counter, setCounter] = useState<CounterId>()
  const [note, setNote] = useState('')
  const said = note.trim()
  const transfer = () =>
    act({
      type: 'transfer-ticket',
      ticket: ticket.id,
      ...(service !== undefined && { service }),
      ...(counter !== undefined && { counter }),
      ...(said !== '' && { note: said }),
    })

  return (
    <>
      <p>{text('desk.transferKeeps')}</p>
      <h3>{text('desk.transferService')}</h3>
      <Choices
        choices={view.services.map(({ id: key, name }) => ({
          key,
          words: words(name),
          isOn: service === key,
          onPress: () => setService(service === key ? undefined : key),
        }))}
      />
      <h3>{text('desk.transferCounter')}</h3>
      <Choices
        before={view.services.length}
        choices={view.counters
          .filter(({ id: key }) => key !== view.counter.id)
          .map(({ id: key, name, state }) => ({
            key,
            words: words(name),
            hint: text(`desk.state-${state}`),
            isOn: counter === key,
            onPress: () => setCounter(counter === key ? undefined : key),
          }))}
      />
      <div className="own-words">
        <label htmlFor={id}>{text('desk.transferNote')}</label>
        <input
          id={id}
          value={note}
          maxLength={NOTE_CHARS_MAX}
          autoComplete="off"
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <ConfirmButton isDisabled={service === undefined && counter === undefined} onPress={transfer}>
        {text('desk.transferGo')}
      </ConfirmButton>
    </>
  )
}
