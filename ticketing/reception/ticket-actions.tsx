// What can be done for one who waits; only what the person signed in may do.
import { useText } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import type { TicketFormProps } from './panels.tsx'
import { PapersCheck } from './papers-check.tsx'
import { useMay } from './use-may.ts'

export function TicketActions({ view, ticket, act, show }: TicketFormProps) {
  const text = useText()
  const may = useMay()
  const check = (complete: boolean) => act({ type: 'check-papers', ticket: ticket.id, complete })
  const leads = [
    { kind: 'companion', words: text(ticket.companion ? 'reception.handOver' : 'reception.companionGo') },
    { kind: 'class', words: text('reception.changeClass') },
    ...(view.printers.length > 0 ? [{ kind: 'print' as const, words: text('reception.printAgain') }] : []),
    { kind: 'cancel', words: text('reception.cancel') },
  ] as const
  return (
    <>
      <PapersCheck
        services={[ticket.service, ...ticket.furtherServices]}
        complete={ticket.papersComplete}
        onChecked={check}
      />
      {may('manage-tickets') ? (
        <Choices
          choices={leads.map(({ kind, words }) => ({
            key: kind,
            words,
            onPress: () => show({ kind, ticket: ticket.id }),
          }))}
        />
      ) : undefined}
    </>
  )
}
