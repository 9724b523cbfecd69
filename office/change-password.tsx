// A password of one's own instead of the first, random one.
import { type FormEvent, useId, useState } from 'react'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { type LetIn, useSession } from '#ui/use-session.ts'
import './office.css'

const PASSWORD_CHARS_MIN = 8

/** Changes it on the spot: the page around it goes on by itself. */
export function ChangePassword() {
  const text = useText()
  const { changePassword } = useSession()
  const [said, setSaid] = useState<LetIn | 'none' | 'asking'>('none')
  const oldId = useId()
  const freshId = useId()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setSaid('asking')
    setSaid(await changePassword({ old: String(form.get('old')), fresh: String(form.get('fresh')) }))
  }

  return (
    <form className="entry-form" onSubmit={(event) => void send(event)}>
      <h2>{text('signIn.changeTitle')}</h2>
      <p>{text('signIn.changeHow')}</p>
      <label htmlFor={oldId}>{text('signIn.oldPassword')}</label>
      <input id={oldId} name="old" type="password" autoComplete="current-password" required />
      <label htmlFor={freshId}>{text('signIn.freshPassword')}</label>
      <input
        id={freshId}
        name="fresh"
        type="password"
        autoComplete="new-password"
        minLength={PASSWORD_CHARS_MIN}
        required
      />
      {said === 'none' || said === 'asking' || said === 'in' ? undefined : (
        <Notice kind="no">{rejectionText(text, said)}</Notice>
      )}
      <button type="submit" className="big-button" data-tone="main" disabled={said === 'asking'}>
        {text(said === 'asking' ? 'signIn.asking' : 'signIn.change')}
      </button>
    </form>
  )
}
