import type { TicketFormProps } from './panels.tsx'
export declare function PrintForm({ view, ticket, act }: TicketFormProps): import('react').JSX.Element
