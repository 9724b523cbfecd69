// Where things lie in this checkout. Plain JavaScript without dependencies, like all of scripts/lib: it runs
// before anything is installed, on whatever Node.js came with npm (18 or newer).
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A path inside the checkout.
 * @param {string[]} parts
 */
export const inRoot = (...parts) => join(root, ...parts)

/** Where compiled code is kept between starts. `npm ci` empties it, and with it what older packages left. */
export const compileCache = inRoot('node_modules', '.cache', 'compile')
