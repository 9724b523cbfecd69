import type { FormProps } from './panels.tsx'
export declare function ClearForm({
  act,
  emergency,
}: FormProps & {
  readonly emergency: string
}): import('react').JSX.Element
