// The little of the npm package espeak-ng (WebAssembly, GPL-3) that espeak-wasm.ts uses; it brings no types.

declare module 'espeak-ng' {
  type EspeakModule = {
    readonly FS: {
      readonly writeFile: (path: string, text: string) => void
      readonly readFile: (path: string) => Uint8Array
      readonly analyzePath: (path: string) => { readonly exists: boolean }
    }
  }
  /** Runs espeak-ng once with these arguments, as its command line would. */
  const ESpeakNg: (options: {
    readonly arguments: readonly string[]
    readonly preRun?: readonly ((module: EspeakModule) => void)[]
    readonly print?: (line: string) => void
    readonly printErr?: (line: string) => void
  }) => Promise<EspeakModule>

  // biome-ignore lint/style/noDefaultExport: that is how the package exports it.
  export default ESpeakNg
}
