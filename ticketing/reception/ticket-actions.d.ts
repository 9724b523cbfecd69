import type { TicketFormProps } from './panels.tsx'
export declare function TicketActions({ view, ticket, act, show }: TicketFormProps): import('react').JSX.Element
