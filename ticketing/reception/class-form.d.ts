import type { TicketFormProps } from './panels.tsx'
export declare function ClassForm({ view, ticket, act }: TicketFormProps): import('react').JSX.Element
