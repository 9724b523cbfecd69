// `npm test`: makes everything ready, then runs all tests there are. The last line is `N passed, N failed`.
import { oneFailed } from './lib/counts.mjs'
import { installPrograms } from './lib/debian.mjs'
import { report, runStages } from './lib/run-stages.mjs'
import { giveUp } from './lib/run-typescript.mjs'
import { setupWithoutPages } from './lib/setup.mjs'
import { checkTypes, lint, makePages, runBrowserTests, runUnitAndIntegration } from './lib/stages.mjs'

try {
  const node = await setupWithoutPages()
  await installPrograms()
  await runStages([
    { title: 'types', run: () => checkTypes(node) },
    { title: 'lint', run: () => lint(node) },
    { title: 'pages', run: makePages },
    { title: 'unit and integration tests', run: () => runUnitAndIntegration(node) },
    { title: 'browser tests', run: () => runBrowserTests(node) },
  ])
} catch (error) {
  giveUp(error)
  report([], oneFailed)
}
