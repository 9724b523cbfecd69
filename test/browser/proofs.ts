// What a board tells the server of its calls, read from the wire: which it showed, and which were heard.
import type { BrowserContext, Page } from '@playwright/test'

export type Proof = { readonly call: string; readonly heard: boolean | 'blocked' }

/** The calls that were heard on this page from now on, each as often as the board tells the server so. */
export function heardOn(page: Page | BrowserContext): readonly string[] {
  const heard: string[] = []
  onProof(page, ({ call, heard: was }) => was === true && heard.push(call))
  return heard
}

/** Calls back with every proof of this page, or of all pages of a context, from now on. */
export function onProof(page: Page | BrowserContext, told: (proof: Proof) => void): void {
  const listen = (one: Page) =>
    one.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        const [, shown] = /^42\["shown",(\{.*\})\]$/.exec(String(payload)) ?? []
        if (shown) told(JSON.parse(shown))
      }),
    )
  if ('pages' in page) page.on('page', listen)
  else listen(page)
}
