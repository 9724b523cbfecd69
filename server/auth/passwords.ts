// Passwords: argon2id with the library's salt; checked in the same time whether or not the account exists.
import { hash, verify } from '@node-rs/argon2'

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane: about 30 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
// The hash of a word nobody knows: a sign-in under an unknown name takes as long as one under a known name.
let nobody: Promise<string> | undefined

/** The hash to keep; the password itself is never kept. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** Is this the password of that hash? With no hash the answer is no, after the same time. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const isRight = await verify(kept ?? (await nobody), password)
  return isRight && kept !== undefined
}
