// `npm start`: makes the checkout ready and runs the server until it is told to stop.
import { inRoot } from './lib/places.mjs'
import { giveUp, runTypescript } from './lib/run-typescript.mjs'
import { setup } from './lib/setup.mjs'

try {
  const node = await setup()
  process.exitCode = await runTypescript(node, inRoot('server', 'main.ts'), process.argv.slice(2))
} catch (error) {
  giveUp(error)
}
