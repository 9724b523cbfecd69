// The fonts a slip is drawn with, loaded when the first letter needs them: one weight of Noto Sans SC, and whatever
// wide fonts the machine happens to have for rare characters in names.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'
import { type Coverage, readCoverage } from './font-coverage.ts'

export type SlipFonts = { readonly families: string; readonly covers: Coverage }

/** Thin strokes fade on thermal paper; 500 is the weight of a printer's own letters at double size. */
const SLIP_FONT = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'

/** Where Linux distributions put fonts with rare characters; any of them may be absent (printing.md 2, coverage). */
const RARE_FONTS: readonly string[] = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf',
  '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf',
  '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
]

let loaded: SlipFonts | undefined

/** The fonts, read once a process: 10 MB and about 10 ms. */
export function slipFonts(): SlipFonts {
  loaded ??= loadFonts([createRequire(import.meta.url).resolve(SLIP_FONT), ...RARE_FONTS.filter(existsSync)])
  return loaded
}

function loadFonts(paths: readonly string[]): SlipFonts {
  const fonts = paths.map((path, at) => ({ family: `Slip ${at}`, path, covers: readCoverage(path) }))
  for (const { family, path } of fonts) GlobalFonts.registerFromPath(path, family)
  return {
    families: fonts.map(({ family }) => `"${family}"`).join(', '),
    covers: (codePoint) => fonts.some(({ covers }) => covers(codePoint)),
  }
}
