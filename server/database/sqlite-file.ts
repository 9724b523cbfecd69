// From the URL of an SQLite database to its file.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of `file:path` or `file:///path`; `:memory:` stays as it is. */
export function fileOfUrl(url: string): string {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
  return path === ':memory:' ? path : resolve(path)
}
