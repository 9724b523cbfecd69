// `node scripts/run.mjs FILE …`: makes the checkout ready, without the pages, and runs a TypeScript file.
import { giveUp, runTypescript } from './lib/run-typescript.mjs'
import { setupWithoutPages } from './lib/setup.mjs'

const [file, ...args] = process.argv.slice(2)

try {
  if (!file) throw new Error('Which file? For example: node scripts/run.mjs bench/main.ts')
  const node = await setupWithoutPages()
  process.exitCode = await runTypescript(node, file, args)
} catch (error) {
  giveUp(error)
}
