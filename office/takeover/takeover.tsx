// Emergency notice: what is on now and which screens show it, and one press that puts words and voice on all of them.
import type { ComponentType } from 'react'
import type { Day } from '#contract/ids.ts'
import type { TakeoverView } from '#contract/takeover-view.ts'
import type { ShownTakeover } from '#contract/view-head.ts'
import { useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { OfflineCurtain } from '#ui/parts/offline-curtain.tsx'
import { useView } from '#ui/use-view.ts'
import { SignedIn } from '../door/sign-in.tsx'
import { TakeoverForm } from './takeover-form.tsx'
import { TakeoverLog } from './takeover-log.tsx'
import { TakeoverNow } from './takeover-now.tsx'
import '../devices/devices.css'
import './takeover.css'

/** How a screen looks with a notice on it, at a size in CSS px. */
export type Picture = ComponentType<{
  readonly takeover: Pick<ShownTakeover, 'text' | 'drill' | 'until' | 'zoneName'>
  readonly timeZone: string
  readonly day: Day
  readonly glass: { readonly widthPx: number; readonly heightPx: number }
}>

export function TakeoverOffice({ Picture }: { readonly Picture: Picture }) {
  const text = useText()
  const view = useView('takeover')
  return (
    <OfflineCurtain {...(view && { timeZone: view.timeZone })}>
      <main className="office takeover-office">
        <header className="office-head">
          <h1>{text('takeover.title')}</h1>
          <SignedIn />
          <LanguageSwitch />
        </header>
        {view ? <Whole view={view} Picture={Picture} /> : <p role="status">{text('common.loading')}</p>}
        <nav className="takeover-links">
          <a href={`/dashboard${location.search}`}>{text('dashboard.title')}</a>
          <a href="/">{text('common.home')}</a>
        </nav>
      </main>
    </OfflineCurtain>
  )
}

function Whole({ view, Picture }: { readonly view: TakeoverView; readonly Picture: Picture }) {
  const text = useText()
  return (
    <>
      <TakeoverNow view={view} />
      {view.speaks ? undefined : <Notice kind="plain">{text('takeover.silent')}</Notice>}
      <TakeoverForm view={view} Picture={Picture} />
      <TakeoverLog view={view} />
    </>
  )
}
