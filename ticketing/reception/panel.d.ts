export type Panel =
  | {
      readonly kind: 'ticket' | 'class' | 'cancel' | 'print' | 'companion' | 'tell'
      readonly ticket: string
    }
  | {
      readonly kind: 'raise'
    }
  | {
      readonly kind: 'clear'
      readonly emergency: string
    }
/** What a panel needs to lead on to another. */
export type Show = (panel: Panel) => void
