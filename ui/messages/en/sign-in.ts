// Signing in and pairing in English.
import type { signIn as signInZh } from '../zh/sign-in.ts'
import type { Translated } from '../zh.ts'

export const signIn: Translated<typeof signInZh> = {
  title: 'Sign in',
}
