// Everything that the guide screens show: guides, playlists, notices, pictures and films, lists and papers.
import { useSyncExternalStore } from 'react'
import type { Guide } from '#contract/guides.ts'
import { wallTimeAt } from '#ui/hall-time.ts'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { SettingsFrame } from '../settings/settings-page.tsx'
import { GuideList } from './guide-list.tsx'
import { MediaList } from './media.tsx'
import { More } from './more.tsx'
import { Notices } from './notices.tsx'
import { Playlists } from './playlists.tsx'
import { type Guides as KnownGuides, useGuides } from './use-guides.ts'
import { type Plan, usePlan } from './use-plan.ts'
import './guides.css'

const TABS = ['guides', 'playlists', 'notices', 'media', 'more'] as const
type Tab = (typeof TABS)[number]

/** The key of a tab’s words. */
const WORDS_OF = {
  guides: 'guidePlan.tabGuides',
  playlists: 'guidePlan.tabPlaylists',
  notices: 'guidePlan.tabNotices',
  media: 'guidePlan.tabMedia',
  more: 'guidePlan.tabMore',
} as const

const NO_GUIDES: readonly Guide[] = []
const DAY_CHARS = 'YYYY-MM-DD'.length

/** The page `/settings/guides`; `#playlists` and so on open a tab. */
export function Guides() {
  const text = useText()
  const guides = useGuides()
  const plan = usePlan()
  const tab = useTab()
  return (
    <SettingsFrame title="guideForm.title" about="guideForm.about">
      <nav className="guide-tabs" aria-label={text('guidePlan.tabs')}>
        {TABS.map((one) => (
          <a key={one} className="big-button" href={`#${one}`} aria-current={one === tab ? 'page' : undefined}>
            {text(WORDS_OF[one])}
          </a>
        ))}
      </nav>
      {tab === 'guides' ? (
        <GuideList guides={guides} today={today(guides)} />
      ) : (
        <OfPlan tab={tab} guides={guides} plan={plan} />
      )}
    </SettingsFrame>
  )
}

type OfPlanProps = { readonly tab: Exclude<Tab, 'guides'>; readonly guides: KnownGuides; readonly plan: Plan }

function OfPlan({ tab, guides, plan }: OfPlanProps) {
  const text = useText()
  const { plan: given } = plan
  const { hall } = guides
  if (!given || !hall) {
    const trouble = plan.trouble ?? guides.trouble
    return trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : <p>{text('common.loading')}</p>
  }
  switch (tab) {
    case 'playlists':
      return <Playlists plan={plan} shelf={{ guides: guides.list ?? NO_GUIDES, plan: given }} zones={hall.zones} />
    case 'notices':
      return <Notices plan={plan} given={given} today={today(guides)} />
    case 'media':
      return <MediaList plan={plan} given={given} />
    case 'more':
      return <More plan={plan} given={given} isRegisterOn={hall.entryRegister.on} />
  }
}

function today({ hall }: KnownGuides): string {
  return wallTimeAt(Date.now(), hall?.timeZone ?? 'UTC').slice(0, DAY_CHARS)
}

function useTab(): Tab {
  const hash = useSyncExternalStore(onHash, () => location.hash.slice(1))
  return TABS.find((one) => one === hash) ?? 'guides'
}

function onHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
