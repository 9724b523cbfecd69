// `npm run check`: what to know before a commit. Types, lint and the quick tests, no browser.
import { oneFailed } from './lib/counts.mjs'
import { report, runStages } from './lib/run-stages.mjs'
import { giveUp } from './lib/run-typescript.mjs'
import { setupWithoutPages } from './lib/setup.mjs'
import { checkTypes, lint, runQuickTests } from './lib/stages.mjs'

try {
  const node = await setupWithoutPages()
  await runStages([
    { title: 'types', run: () => checkTypes(node) },
    { title: 'lint', run: () => lint(node) },
    { title: 'quick tests', run: () => runQuickTests(node) },
  ])
} catch (error) {
  giveUp(error)
  report([], oneFailed)
}
