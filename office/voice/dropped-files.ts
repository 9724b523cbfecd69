// The files of a folder that was dropped onto the page. Browsers hand out a folder bit by bit.

/** More than a pack can have: somebody dropped a whole disk. */
const FILES_MAX = 700

/** All files in what was dropped, folders inside it too; at most 700. */
export async function filesIn({ items, files }: DataTransfer): Promise<readonly File[]> {
  // The list is empty as soon as the event is over: take everything out of it first.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...files]
  const found: File[] = []
  for (let next = entries.shift(); next && found.length < FILES_MAX; next = entries.shift()) {
    if (isFile(next)) found.push(await fileOf(next))
    else if (isFolder(next)) entries.push(...(await entriesIn(next)))
  }
  return found
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

// It gives a hundred at most at a time, and none when all are out.
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  const some = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  for (let next = await some(); next.length > 0 && all.length < FILES_MAX; next = await some()) all.push(...next)
  return all
}
