// The questions that stand over the page, one at a time.
export type Panel =
  | { readonly kind: 'ticket' | 'class' | 'cancel' | 'print' | 'companion' | 'tell'; readonly ticket: string }
  | { readonly kind: 'raise' }

/** What a panel needs to lead on to another. */
export type Show = (panel: Panel) => void
