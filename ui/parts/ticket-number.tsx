// 老012: big, even, and the same everywhere. The digits are as wide as one another, so that columns stand straight.

/** A ticket's number. `latin` is read to those who do not read Chinese; both are shown when it is given. */
export function TicketNumber({ number, latin }: { readonly number: string; readonly latin?: string }) {
  const isTwice = latin !== undefined && latin !== number
  return (
    <span className="ticket-number">
      <span className="ticket-number-main">{number}</span>
      {isTwice ? <span className="ticket-number-latin">{latin}</span> : undefined}
    </span>
  )
}
