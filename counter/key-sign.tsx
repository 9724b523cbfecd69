// Which key does the same as a button. For eyes only: screen readers have the button itself.

export function KeySign({ sign }: { readonly sign: string | number }) {
  return (
    <span className="key-sign" aria-hidden="true">
      {sign}
    </span>
  )
}
