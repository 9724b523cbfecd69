// Paper as files in a folder, for trying out and for tests: each slip's bytes in a file of their own.
import { constants } from 'node:fs'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Printer, PrintJob } from './printer.ts'

/**
 * A printer that writes `2026-11-22T01-02-03.456Z-老001.bin` into `folder`, whole or not at all. A folder that cannot
 * be written to is `unreachable`. `now` gives milliseconds of the epoch.
 */
export function paperFile(folder: string, now: () => number): Printer {
  return {
    print: async (job) => {
      const bytes = typeof job.bytes === 'function' ? [await job.bytes()] : job.bytes
      if (!(await isWritable(folder))) return { outcome: 'not-sent', trouble: 'unreachable' }
      if (job.onSending && !(await job.onSending())) return { outcome: 'not-sent' }
      const isWritten = await writeWhole(join(folder, fileName(job, now())), Buffer.concat(bytes))
      return isWritten ? { outcome: 'printed' } : { outcome: 'not-sent', trouble: 'unreachable' }
    },
    status: async () => ((await isWritable(folder)) ? { ready: true } : { ready: false, trouble: 'unreachable' }),
    close: async () => {},
  }
}

function fileName({ ticket }: PrintJob, at: number): string {
  const time = new Date(at).toISOString().replaceAll(':', '-')
  return `${time}-${ticket.replace(/[^\p{L}\p{N}-]/gu, '_')}.bin`
}

/** Writes the file whole, or gives `false`: a full disk leaves at most a part, which is no slip. */
export async function writeWhole(path: string, bytes: Buffer): Promise<boolean> {
  try {
    await writeFile(`${path}.part`, bytes)
    await rename(`${path}.part`, path)
    return true
  } catch {
    return false
  }
}

/** Can files be made in this folder? It is made itself when it is missing. */
export async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
