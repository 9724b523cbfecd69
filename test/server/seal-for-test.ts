// A seal whose keys are in memory, for tests of what is sealed rather than of the keys.
import { KEY_BYTES } from '#server/privacy/cipher.ts'
import { openDayKeys } from '#server/privacy/day-keys.ts'
import { keyMemory } from '#server/privacy/key-memory.ts'
import { openSeal, type Seal } from '#server/privacy/seal.ts'

/** A seal with keys of its own, that no other seal can open. */
export function sealForTest(): Seal {
  return openSeal(openDayKeys(keyMemory(), new Uint8Array(KEY_BYTES)))
}
