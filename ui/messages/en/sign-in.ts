// Signing in and pairing in English.
import type { signIn as signInZh } from '../zh/sign-in.ts'
import type { Translated } from '../zh.ts'

export const signIn: Translated<typeof signInZh> = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  enter: 'Sign in',
  asking: 'One moment',
  wait: 'Too many wrong tries. To be safe, please wait: {seconds} s.',
  waited: 'You may try again now.',
  show: 'Show',
  hide: 'Hide',
  capsLock: 'Caps Lock is on. Is that what you want?',
  signedInAs: 'Signed in as {name}',
  leave: 'Sign out',
  changeTitle: 'Choose a password of your own',
  changeHow: 'The first password is good only once. A new one has at least 8 characters.',
  changeRule: 'At least 8 characters, and another one than now. All other sign-ins end with it.',
  oldPassword: 'Present password',
  freshPassword: 'New password',
  change: 'Change the password',
  instead: 'I work here: sign in instead',
  pairTitle: 'Pair this device',
  pairHow: 'Please type the 6 digits that a manager gave you.',
  pairCode: 'Pairing code',
  takeBack: 'Delete the last digit',
}
