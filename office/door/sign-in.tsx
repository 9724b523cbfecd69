// Name and password, for everybody who works here. Nothing to remember but the password; it may be pasted and filled in.
import { type FormEvent, useId, useState } from 'react'
import { useHall } from '#ui/connection.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { useSession } from '#ui/use-session.ts'
import { DoorSaid, type Said, useSecondsLeft } from './door-said.tsx'
import { PasswordField } from './password-field.tsx'
import './door.css'

/** Where everybody sees their own sign-ins and changes their password. */
const OWN_PAGE = '/settings/sessions'

/** Signs in on the spot: the page around it goes on by itself as soon as somebody is in. */
export function SignIn() {
  const text = useText()
  const { signIn } = useSession()
  const [said, setSaid] = useState<Said>('none')
  const secondsLeft = useSecondsLeft(said)
  const nameId = useId()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setSaid('asking')
    setSaid(await signIn({ username: String(form.get('username')), password: String(form.get('password')) }))
  }

  return (
    <form className="entry-form" onSubmit={(event) => void send(event)}>
      <h2>{text('signIn.title')}</h2>
      <label htmlFor={nameId}>{text('signIn.username')}</label>
      <input id={nameId} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <PasswordField label={text('signIn.password')} name="password" autoComplete="current-password" />
      <DoorSaid said={said} secondsLeft={secondsLeft} />
      <button type="submit" className="big-button" data-tone="main" disabled={said === 'asking' || secondsLeft > 0}>
        {text(said === 'asking' ? 'signIn.asking' : 'signIn.enter')}
      </button>
    </form>
  )
}

/** Who is signed in, with the way to their own sign-ins and password, and the way out. */
export function SignedIn() {
  const text = useText()
  const hall = useHall()
  const { session, signOut } = useSession()
  if (typeof session === 'string' || !session.staff) return undefined
  return (
    <p className="signed-in">
      <a href={hall === 'main' ? OWN_PAGE : `${OWN_PAGE}?hall=${encodeURIComponent(hall)}`}>
        {text('signIn.signedInAs', { name: session.staff.name })}
      </a>
      <BigButton tone="quiet" onPress={() => void signOut()}>
        {text('signIn.leave')}
      </BigButton>
    </p>
  )
}
