// A secret that nobody can look up later: shown once, to be written down, copied or printed.
import { useRef, useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'

type OnceProps = {
  /** What it is and for whom. */
  readonly title: string
  readonly secret: string
  /** What to do with it. */
  readonly how: string
  /** A line to copy that has the secret in it; the secret alone without one. */
  readonly line?: string
  readonly done: () => void
}

/** `line` stands below the secret, where a program needs more than the secret itself. */
export function OnceShown({ title, secret, how, line, done }: OnceProps) {
  const text = useText()
  const [copied, setCopied] = useState<'not-yet' | 'copied' | 'by-hand'>('not-yet')
  const shown = useRef<HTMLElement>(null)
  const copy = async () => setCopied(await copyText(line ?? secret, shown.current))
  return (
    <div className="once-shown">
      <Notice kind="plain">{text('accounts.once')}</Notice>
      <p className="once-title">{title}</p>
      <code ref={shown} className="once-secret" data-long={(line ?? secret).length > 20}>
        {line ?? secret}
      </code>
      <p>{how}</p>
      {copied === 'not-yet' ? undefined : (
        <Notice kind={copied === 'copied' ? 'good' : 'plain'}>{text(`accounts.${copied}`)}</Notice>
      )}
      <div className="dialog-buttons">
        <BigButton tone="main" onPress={done}>
          {text('accounts.written')}
        </BigButton>
        <BigButton onPress={() => void copy()}>{text('accounts.copy')}</BigButton>
        <BigButton onPress={() => window.print()}>{text('accounts.print')}</BigButton>
      </div>
    </div>
  )
}

// Over plain HTTP browsers keep the clipboard to themselves: then the text is marked, and a person copies it.
async function copyText(secret: string, shown: HTMLElement | null): Promise<'copied' | 'by-hand'> {
  const isCopied = await navigator.clipboard?.writeText(secret).then(
    () => true,
    () => false,
  )
  if (isCopied) return 'copied'
  if (shown) getSelection()?.selectAllChildren(shown)
  return 'by-hand'
}
