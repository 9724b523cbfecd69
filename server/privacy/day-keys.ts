// The keys of personal data. Each is made by chance for one hall and one purpose, bears the day on which it dies, and is
// destroyed on that day: what it sealed is unreadable from then on wherever a copy lies, also in an old backup
// (docs/decisions/0013). On its shelf a key lies wrapped in the master key, which opens nothing by itself.
import { createHmac, randomBytes } from 'node:crypto'
import type { Day, HallId } from '#contract/ids.ts'
import { type Cipher, cipherOf, KEY_BYTES } from './cipher.ts'

/** `purpose` is `aside` for the journal, or the name of a register. On the day `dies` it is gone. */
export type KeyName = { readonly hall: HallId; readonly purpose: string; readonly dies: Day }
/** `lock` tells which master key it is wrapped in: servers with another DATA_KEY have keys of their own. */
export type KeyPlace = KeyName & { readonly lock: string }

/** Where keys lie: never where backups are made from. */
export type KeyShelf = {
  /** Puts the key there unless one is, and gives what is there now. Resolves when it will survive a power cut. */
  readonly keep: (place: KeyPlace, wrapped: string) => Promise<string>
  readonly find: (place: KeyPlace) => Promise<string | undefined>
  /** On which days the keys of this hall and purpose die. */
  readonly living: (place: Omit<KeyPlace, 'dies'>) => Promise<readonly Day[]>
  /** The keys that die on this day or earlier. */
  readonly dyingBy: (day: Day) => Promise<readonly KeyPlace[]>
  readonly destroy: (place: KeyPlace) => Promise<void>
}

export type DayKeys = {
  /** The key of this name, made now when there is none. */
  readonly make: (name: KeyName) => Promise<Cipher>
  /** The key; undefined when it was destroyed, or made under another master key. */
  readonly find: (name: KeyName) => Promise<Cipher | undefined>
  /** The key if it is in memory: after `make` or `find`. */
  readonly held: (name: KeyName) => Cipher | undefined
  readonly living: (hall: HallId, purpose: string) => Promise<readonly Day[]>
  /** Are there keys that another DATA_KEY wraps? What they sealed cannot be read here. */
  readonly hasStrangers: () => Promise<boolean>
  /** The keys that die on this day or earlier: on the shelf, or only in our memory because another server was faster. */
  readonly dyingBy: (day: Day) => Promise<readonly KeyName[]>
  /** Destroys the key for good, in memory and on the shelf. */
  readonly destroy: (name: KeyName) => Promise<void>
}

const LOCK_CHARS = 12
const LAST_DAY = '9999-12-31'

/** The keys on this shelf, wrapped in a master key of 32 bytes. */
export function openDayKeys(shelf: KeyShelf, masterKey: Uint8Array): DayKeys {
  const wrapping = cipherOf(masterKey)
  const lock = createHmac('sha256', masterKey).update('nuanting lock').digest('hex').slice(0, LOCK_CHARS)
  const inMemory = new Map<string, { readonly name: KeyName; readonly cipher: Cipher }>()
  const making = new Map<string, Promise<Cipher>>()
  return {
    make,
    find,
    held: (name) => inMemory.get(textOf(name))?.cipher,
    living: (hall, purpose) => shelf.living({ hall, purpose, lock }),
    hasStrangers: async () => (await shelf.dyingBy(LAST_DAY)).some((place) => place.lock !== lock),
    dyingBy,
    destroy,
  }

  // Many entries of one morning ask for the same new key at once.
  async function make(name: KeyName): Promise<Cipher> {
    const text = textOf(name)
    const held = inMemory.get(text)
    if (held) return held.cipher
    const made = making.get(text) ?? makeOne(name).finally(() => making.delete(text))
    making.set(text, made)
    return made
  }

  async function makeOne(name: KeyName): Promise<Cipher> {
    const fresh = wrapping.seal(randomBytes(KEY_BYTES).toString('base64url'), textOf(name))
    return take(name, await shelf.keep({ ...name, lock }, fresh))
  }

  async function find(name: KeyName): Promise<Cipher | undefined> {
    const held = inMemory.get(textOf(name))
    if (held) return held.cipher
    const wrapped = await shelf.find({ ...name, lock })
    return wrapped === undefined ? undefined : take(name, wrapped)
  }

  function take(name: KeyName, wrapped: string): Cipher {
    const key = wrapping.open(wrapped, textOf(name))
    if (key === undefined) throw new Error(`The key of ${textOf(name)} is damaged: what it sealed cannot be read.`)
    const cipher = cipherOf(Buffer.from(key, 'base64url'))
    inMemory.set(textOf(name), { name, cipher })
    return cipher
  }

  async function dyingBy(day: Day): Promise<readonly KeyName[]> {
    const names = new Map<string, KeyName>()
    for (const { hall, purpose, dies } of await shelf.dyingBy(day)) {
      names.set(textOf({ hall, purpose, dies }), { hall, purpose, dies })
    }
    for (const [text, { name }] of inMemory) if (name.dies <= day) names.set(text, name)
    return [...names.values()]
  }

  async function destroy(name: KeyName): Promise<void> {
    for (const place of await shelf.dyingBy(name.dies)) {
      if (textOf(place) === textOf(name)) await shelf.destroy(place)
    }
    inMemory.delete(textOf(name))
  }
}

function textOf({ hall, purpose, dies }: KeyName): string {
  return `${hall} ${purpose} ${dies}`
}
