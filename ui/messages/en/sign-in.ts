// Signing in and pairing in English.
import type { signIn as signInZh } from '../zh/sign-in.ts'
import type { Translated } from '../zh.ts'

export const signIn: Translated<typeof signInZh> = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  enter: 'Sign in',
  asking: 'One moment',
  signedInAs: 'Signed in as {name}',
  leave: 'Sign out',
  instead: 'I am a manager: sign in instead of pairing',
  pairTitle: 'Pair this device',
  pairHow: 'Please type the 6 digits that a manager gave you.',
  pairCode: 'Pairing code',
  takeBack: 'Delete the last digit',
}
