import type { FormProps } from './panels.tsx'
export declare function RaiseForm({ view, act }: FormProps): import('react').JSX.Element
