// A password of one's own instead of the first, random one, or instead of an older one.
import { type FormEvent, useState } from 'react'
import { useText } from '#ui/language.ts'
import { useSession } from '#ui/use-session.ts'
import { DoorSaid, type Said, useSecondsLeft } from './door-said.tsx'
import { PasswordField } from './password-field.tsx'
import './door.css'

const PASSWORD_CHARS_MIN = 8

type ChangeProps = {
  /** The random one is changed now, and nothing else can be done before. */
  readonly isFirst?: boolean
  readonly done?: () => void
}

/** Changes it on the spot: the page around it goes on by itself. */
export function ChangePassword({ isFirst = true, done }: ChangeProps) {
  const text = useText()
  const { changePassword } = useSession()
  const [said, setSaid] = useState<Said>('none')
  const secondsLeft = useSecondsLeft(said)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setSaid('asking')
    const told = await changePassword({ old: String(form.get('old')), fresh: String(form.get('fresh')) })
    setSaid(told)
    if (told === 'in') done?.()
  }

  return (
    <form className="entry-form" onSubmit={(event) => void send(event)}>
      <h2>{text('signIn.changeTitle')}</h2>
      <p>{text(isFirst ? 'signIn.changeHow' : 'signIn.changeRule')}</p>
      <PasswordField label={text('signIn.oldPassword')} name="old" autoComplete="current-password" />
      <PasswordField
        label={text('signIn.freshPassword')}
        name="fresh"
        autoComplete="new-password"
        minLength={PASSWORD_CHARS_MIN}
      />
      <DoorSaid said={said} secondsLeft={secondsLeft} />
      <button type="submit" className="big-button" data-tone="main" disabled={said === 'asking' || secondsLeft > 0}>
        {text(said === 'asking' ? 'signIn.asking' : 'signIn.change')}
      </button>
    </form>
  )
}
