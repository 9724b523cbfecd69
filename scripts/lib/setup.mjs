// Makes this checkout ready: packages, database clients, pages. What is done already costs a look at a few files.
import { areDatabaseClientsReady, generateDatabaseClients } from './database-clients.mjs'
import { withLock } from './lock.mjs'
import { findNode } from './node24.mjs'
import { arePackagesReady, installPackages } from './packages.mjs'
import { arePagesReady, buildPages } from './pages.mjs'
import { inRoot } from './places.mjs'
import { mustStop } from './run-program.mjs'

/** @typedef {{ isReady: () => boolean, make: () => Promise<void> }} Step */

/** @type {Step} */
const packages = { isReady: arePackagesReady, make: installPackages }
/** @type {Step} */
const databaseClients = { isReady: areDatabaseClientsReady, make: generateDatabaseClients }
/** @type {Step} */
const pages = { isReady: arePagesReady, make: buildPages }

/** Makes everything ready that the server needs, and returns the path of the Node.js to run it with. */
export const setup = () => makeReady([packages, databaseClients, pages])

/** The same without the pages, for what shows none. */
export const setupWithoutPages = () => makeReady([packages, databaseClients])

/** @param {Step[]} steps in the order in which each builds on the last */
async function makeReady(steps) {
  if (!steps.every((step) => step.isReady())) {
    await withLock(inRoot('.build', 'setup.lock'), async () => {
      for (const step of steps) await makeUnlessReady(step)
    })
  }
  return findNode()
}

/** @param {Step} step */
async function makeUnlessReady({ isReady, make }) {
  // Asked again under the lock: whoever held it before us may have done it.
  if (isReady()) return
  await make()
  if (mustStop()) throw new Error('Stopped during the set-up.')
}
