// A stamp says what a step of the set-up was last done for: the sha256 of everything that goes into it. Stamps lie
// in node_modules, so that a fresh `npm ci` or a deleted node_modules forgets them all.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './places.mjs'

const folder = inRoot('node_modules', '.stamps')

/**
 * Whether the step was last done for exactly this.
 * @param {string} step
 * @param {string} stamp
 */
export function isStamped(step, stamp) {
  const file = join(folder, step)
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}

/**
 * Remembers that the step is done.
 * @param {string} step
 * @param {string} stamp
 */
export function writeStamp(step, stamp) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, step), stamp)
}

/**
 * The sha256 (hex) of files and whole folders of the checkout, names included. What does not exist counts as empty.
 * @param {string[]} paths relative to the root
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesOf))
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0')
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (!existsSync(inRoot(path))) return []
  if (statSync(inRoot(path)).isFile()) return [path]
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`))
}
