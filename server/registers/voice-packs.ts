// The clip packs of all halls: folders in the data folder. `recorded` is what the office uploaded, as it is; `used` is the
// checked and evened copy that speaks. With several servers the data folder must be a shared one.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { HallId } from '#contract/ids.ts'
import type { PackId } from '#contract/settings.ts'
import type { ClipKey } from '#voice/clip-keys.ts'
import { CLIPS_MAX, type ClipManifest, MANIFEST_FILE, readManifest } from '#voice/clip-manifest.ts'
import { type EvenedPack, fileOf } from '#voice/even-pack.ts'
import { packApart } from '#voice/pack-apart.ts'
import type { PackProblem } from '#voice/pack-problem.ts'
import { type ClipPack, openClipPack } from '#voice/voices/clip-pack.ts'

export const PACKS_PER_HALL_MAX = 8

export type PackAbout = Pick<ClipManifest, 'language' | 'name' | 'dialect' | 'speaker' | 'call'>
export type KnownPack = { readonly manifest: ClipManifest; readonly isUsed: boolean }

export type VoicePacks = {
  /** Opens the packs that a hall uses, as they are on the disk now: another server may have changed them. */
  readonly load: (hall: HallId) => Promise<void>
  /** A pack that can speak, or undefined. */
  readonly opened: (hall: HallId, id: PackId) => ClipPack | undefined
  readonly list: (hall: HallId) => Promise<readonly KnownPack[]>
  readonly find: (hall: HallId, id: PackId) => Promise<KnownPack | undefined>
  /** Makes a pack without clips, or changes what is said of one. */
  readonly describe: (hall: HallId, id: PackId, about: PackAbout) => Promise<'kept' | 'too-many'>
  readonly clip: (hall: HallId, id: PackId, key: ClipKey) => Promise<Buffer | undefined>
  readonly keepClip: (hall: HallId, id: PackId, key: ClipKey, wav: Uint8Array) => Promise<'kept' | 'gone' | 'too-many'>
  readonly dropClip: (hall: HallId, id: PackId, key: ClipKey) => Promise<boolean>
  readonly drop: (hall: HallId, id: PackId) => Promise<boolean>
  /** What is wrong with the recordings; `needed` are the clips of this hall's own calls. */
  readonly check: (hall: HallId, id: PackId, needed: readonly ClipKey[]) => Promise<readonly PackProblem[]>
  /** Evens the recordings and speaks with them from now on, unless something stops the pack. */
  readonly use: (hall: HallId, id: PackId, needed: readonly ClipKey[]) => Promise<EvenedPack>
  /** Told when a hall begins to speak with a pack, or ends. */
  readonly onChange: (listener: (hall: HallId) => void) => void
}

/** The packs below this folder. */
export function openVoicePacks(root: string): VoicePacks {
  const packs = new Map<string, ClipPack>()
  const turns = new Map<string, Promise<unknown>>()
  const listeners: ((hall: HallId) => void)[] = []
  const folderOf = (hall: HallId, id: PackId) => path.join(root, hall, id)
  const recorded = (hall: HallId, id: PackId) => path.join(folderOf(hall, id), 'recorded')
  const used = (hall: HallId, id: PackId) => path.join(folderOf(hall, id), 'used')

  return {
    load: async (hall) => {
      const ids = await idsIn(path.join(root, hall))
      for (const id of ids) await open(hall, id)
      const gone = [...packs.keys()].filter(
        (folder) => path.dirname(folder) === path.join(root, hall) && !ids.includes(path.basename(folder)),
      )
      for (const folder of gone) packs.delete(folder)
    },
    opened: (hall, id) => packs.get(folderOf(hall, id)),
    list: async (hall) => {
      const found = await Promise.all((await idsIn(path.join(root, hall))).map((id) => find(hall, id)))
      return found.filter((pack) => pack !== undefined)
    },
    find,
    describe: (hall, id, about) =>
      inTurn(hall, id, async () => {
        const known = await manifestIn(recorded(hall, id))
        if (!known && (await idsIn(path.join(root, hall))).length >= PACKS_PER_HALL_MAX) return 'too-many'
        await writeManifest(recorded(hall, id), { id, clips: known?.clips ?? {}, ...about })
        return 'kept'
      }),
    clip: async (hall, id, key) => {
      const file = (await manifestIn(recorded(hall, id)))?.clips[key]
      return file === undefined ? undefined : readFile(path.join(recorded(hall, id), file)).catch(() => undefined)
    },
    keepClip: (hall, id, key, wav) => changed(hall, id, (manifest) => keepClip(recorded(hall, id), manifest, key, wav)),
    dropClip: async (hall, id, key) => {
      const dropped = await changed(hall, id, async (manifest) => dropClip(recorded(hall, id), manifest, key))
      return dropped === true
    },
    drop: (hall, id) =>
      inTurn(hall, id, async () => {
        const isThere = (await idsIn(path.join(root, hall))).includes(id)
        await rm(folderOf(hall, id), { recursive: true, force: true })
        packs.delete(folderOf(hall, id))
        tell(hall)
        return isThere
      }),
    check: (hall, id, needed) =>
      inTurn(hall, id, async () => (await packApart({ folder: recorded(hall, id), needed })).problems),
    use: (hall, id, needed) =>
      inTurn(hall, id, async () => {
        const evened = await packApart({ folder: recorded(hall, id), into: used(hall, id), needed })
        if (evened.manifest) await open(hall, id)
        if (evened.manifest) tell(hall)
        return evened
      }),
    onChange: (listener) => listeners.push(listener),
  }

  async function find(hall: HallId, id: PackId): Promise<KnownPack | undefined> {
    const manifest = await manifestIn(recorded(hall, id))
    return manifest && { manifest, isUsed: packs.has(folderOf(hall, id)) }
  }

  async function open(hall: HallId, id: PackId): Promise<void> {
    const pack = await openClipPack(used(hall, id))
    const known = packs.get(folderOf(hall, id))
    // One that is open keeps the clips that it has read.
    const isSame = pack && known && JSON.stringify(pack.manifest) === JSON.stringify(known.manifest)
    if (pack && !isSame) packs.set(folderOf(hall, id), pack)
  }

  function tell(hall: HallId): void {
    for (const listener of listeners) listener(hall)
  }

  async function changed<T>(hall: HallId, id: PackId, change: (manifest: ClipManifest) => Promise<T>) {
    return inTurn(hall, id, async () => {
      const manifest = await manifestIn(recorded(hall, id))
      return manifest ? change(manifest) : 'gone'
    })
  }

  // A manifest is read, changed and written: two uploads at once must not lose one of them.
  function inTurn<T>(hall: HallId, id: PackId, work: () => Promise<T>): Promise<T> {
    const folder = folderOf(hall, id)
    const turn = (turns.get(folder) ?? Promise.resolve()).then(work)
    const settled = turn.catch(() => undefined)
    turns.set(folder, settled)
    settled.then(() => turns.get(folder) === settled && turns.delete(folder))
    return turn
  }
}

async function keepClip(folder: string, manifest: ClipManifest, key: ClipKey, wav: Uint8Array) {
  const older = manifest.clips[key]
  if (older === undefined && Object.keys(manifest.clips).length >= CLIPS_MAX) return 'too-many'
  const file = fileOf(key)
  await writeWhole(path.join(folder, file), wav)
  await writeManifest(folder, { ...withoutSums(manifest), clips: { ...manifest.clips, [key]: file } })
  if (older !== undefined && older !== file) await rm(path.join(folder, older), { force: true })
  return 'kept'
}

async function dropClip(folder: string, manifest: ClipManifest, key: ClipKey): Promise<boolean> {
  const { [key]: file, ...clips } = manifest.clips
  if (file === undefined) return false
  await writeManifest(folder, { ...withoutSums(manifest), clips })
  await rm(path.join(folder, file), { force: true })
  return true
}

/** Sums of files that somebody may change now; the checked copy gets its own. */
function withoutSums({ sha256: _sums, ...manifest }: ClipManifest): ClipManifest {
  return manifest
}

async function manifestIn(folder: string): Promise<ClipManifest | undefined> {
  const text = await readFile(path.join(folder, MANIFEST_FILE), 'utf8').catch(() => undefined)
  const read = text === undefined ? undefined : await readManifest(text)
  return read?.ok ? read.manifest : undefined
}

async function writeManifest(folder: string, manifest: ClipManifest): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeWhole(path.join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`)
}

async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(`${file}.part`, bytes)
  await rename(`${file}.part`, file)
}

async function idsIn(folder: string): Promise<readonly PackId[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
