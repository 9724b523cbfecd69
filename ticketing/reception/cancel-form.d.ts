import type { TicketFormProps } from './panels.tsx'
export declare function CancelForm({ ticket, act }: TicketFormProps): import('react').JSX.Element
