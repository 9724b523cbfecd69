// `/pair`: the short address that somebody types on a new screen, or that its camera reads. Six digits, then the screen
// goes to the page of its kind by itself.
import { useEffect, useState } from 'react'
import { PairDevice } from '#office/door/pair-device.tsx'
import { useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { useSession } from '#ui/use-session.ts'

/** A screen of a kind has the page of that name. */
const KINDS: readonly string[] = ['dispenser', 'board', 'bar', 'guides', 'review']
const CODE = /^#(\d{6})$/

export function Pair() {
  const text = useText()
  const { session } = useSession()
  const [isPaired, setIsPaired] = useState(false)
  const [, given] = CODE.exec(location.hash) ?? []
  const kind = typeof session === 'string' ? undefined : session.device?.kind
  const path = kind !== undefined && KINDS.includes(kind) ? `/${kind}` : undefined
  useEffect(() => {
    if (isPaired && path) location.replace(`${path}${location.search}`)
  }, [isPaired, path])
  return (
    <main className="door">
      <header className="door-head">
        <h1>{text('directory.title')}</h1>
        <LanguageSwitch />
      </header>
      {isPaired ? (
        <Notice kind="good">{text('start.pairGoing')}</Notice>
      ) : (
        <PairDevice given={given} onPaired={() => setIsPaired(true)} />
      )}
      <p>
        <a href="/">{text('common.home')}</a>
      </p>
    </main>
  )
}
