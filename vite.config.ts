// Builds the one page of the house, web/index.html, into dist/. web/main.tsx looks the address up and loads its screen.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const page = 'web/index.html'
const worker = 'offline-worker'

export default defineConfig({
  root,
  base: '/',
  appType: 'spa',
  // No folder of files that go out unread: whatever a screen needs, it imports.
  publicDir: false,
  plugins: [react(), pageOnTop(), filesOfWorker(), packed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    // Fonts stay files: 100 slices of which a screen loads the few it shows.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { index: page, [worker]: 'web/offline-worker.ts' },
      // A service worker has one address for ever; everything else is named by what is in it.
      output: { entryFileNames: ({ name }) => (name === worker ? `${name}.js` : 'assets/[name]-[hash].js') },
    },
  },
})

/** The page goes to dist/index.html: it answers at `/`, and web/ is nothing that a visitor's address should know. */
function pageOnTop(): Plugin {
  return {
    name: 'page-on-top',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const built = bundle[page]
      if (built?.type !== 'asset') throw new Error(`${page} is not among what was built.`)
      delete bundle[page]
      this.emitFile({ type: 'asset', fileName: 'index.html', source: built.source })
    },
  }
}

/** Tells the service worker which scripts and styles belong to this version. Fonts it keeps when a page asks for them. */
function filesOfWorker(): Plugin {
  return {
    name: 'files-of-worker',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const built = bundle[`${worker}.js`]
      const start = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry && one.name !== worker)
      if (built?.type !== 'chunk' || !start)
        throw new Error('The service worker or the page is not among what was built.')
      const files = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name))
      built.code = built.code
        .replace('NUANTING_FILES', JSON.stringify(files.map((name) => `/${name}`)))
        .replaceAll('NUANTING_ENTRY', JSON.stringify(start.fileName))
    },
  }
}

/** Beside each script and style a packed one, for browsers that take it: packed once here, not at every visit. */
function packed(): Plugin {
  return {
    name: 'packed',
    // Only now: the last changes to the scripts are made while they are written.
    writeBundle({ dir = '' }, bundle) {
      for (const fileName of Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const file = path.join(dir, fileName)
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
      }
    },
  }
}
