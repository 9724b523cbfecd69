// Builds the one page of the house, web/index.html, into dist/. web/main.tsx looks the address up and loads its screen.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const page = 'web/index.html'

export default defineConfig({
  root,
  base: '/',
  appType: 'spa',
  // No folder of files that go out unread: whatever a screen needs, it imports.
  publicDir: false,
  plugins: [react(), pageOnTop()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    // Fonts stay files: 100 slices of which a screen loads the few it shows.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: page },
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
