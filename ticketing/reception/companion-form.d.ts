import type { FormProps } from './panels.tsx'
export declare function CompanionForm({
  view,
  act,
  ticket,
}: FormProps & {
  readonly ticket: string
}): import('react').JSX.Element
