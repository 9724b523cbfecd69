import type { FormProps } from './panels.tsx'
export declare function TellForm({
  view,
  act,
  ticket,
}: FormProps & {
  readonly ticket: string
}): import('react').JSX.Element
