// Every «no» of a hall. The key is the reason is the message: a reason without words in every language does not compile.

/** What a hall may answer instead of doing: its code and, where a screen needs it, what would be right. */
export type Rejection =
  | { readonly code: 'unknown-service'; readonly service: string }
  | { readonly code: 'unknown-class'; readonly class: string }
  | { readonly code: 'unknown-counter'; readonly counter: string }
  | { readonly code: 'unknown-ticket'; readonly ticket: string }
  | { readonly code: 'unknown-help'; readonly help: string }
  | { readonly code: 'service-not-offered' }
  | { readonly code: 'taking-closed' }
  | { readonly code: 'day-closed' }
  | { readonly code: 'day-already-open' }
  | { readonly code: 'day-already-closed' }
  | { readonly code: 'numbers-used-up' }
  | { readonly code: 'nobody-waiting' }
  | { readonly code: 'counter-not-open' }
  | { readonly code: 'counter-busy' }
  | { readonly code: 'counter-taken' }
  | { readonly code: 'ticket-not-waiting'; readonly state: string }
  | { readonly code: 'ticket-not-called'; readonly state: string }
  | { readonly code: 'ticket-not-serving'; readonly state: string }
  | { readonly code: 'ticket-not-missed'; readonly state: string }
  | { readonly code: 'ticket-not-held'; readonly state: string }
  | { readonly code: 'ticket-over'; readonly state: string }
  | { readonly code: 'too-soon'; readonly waitSeconds: number; readonly callsLeft: number }
  | { readonly code: 'return-too-late'; readonly minutes: number }
  | { readonly code: 'already-returned' }
  | { readonly code: 'counter-cannot-serve' }
  | { readonly code: 'already-rated' }
  | { readonly code: 'not-finished'; readonly state: string }
  | { readonly code: 'already-answered' }
  | { readonly code: 'no-companion' }
  | { readonly code: 'unknown-step'; readonly step: string }
  | { readonly code: 'already-told' }
  | { readonly code: 'unknown-emergency'; readonly emergency: string }
  | { readonly code: 'emergency-over' }
  | { readonly code: 'unknown-zone'; readonly zone: string }
  | { readonly code: 'unknown-takeover'; readonly takeover: string }
  | { readonly code: 'real-takeover-on' }
  | { readonly code: 'no-printer' }
  | { readonly code: 'slip-not-waiting' }
  | { readonly code: 'settings-in-use'; readonly path: string; readonly what: string }
export type RejectionCode = Rejection['code']
