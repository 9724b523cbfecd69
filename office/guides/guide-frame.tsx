// The guide as the screens will show it while it is being typed: the very page of the screens in a frame, drawn smaller.
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { PROOF_KEY, type ProofTold, type ProofWish } from '#contract/guide-proof.ts'
import type { Guide } from '#contract/guides.ts'
import type { Language } from '#contract/ids.ts'
import { useHall } from '#ui/connection.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'

/** A screen of the hall: 55 inches across. */
const GLASS = { width: 1920, height: 1080 }
/** Typing goes on undisturbed; the page follows when the hand rests. */
const FOLLOW_AFTER_MS = 250
const SECOND_MS = 1_000

type Pages = { readonly at: number; readonly dwellMs: readonly number[] }

export function GuideFrame({ guide }: { readonly guide: Guide }) {
  const text = useText()
  const hall = useHall()
  const [language, setLanguage] = useState<Language>(useLanguage().language)
  const { frame, pages, turn } = useProof(guide)
  const [box, scale] = useScale()
  const address = `/guides?${PROOF_KEY}=1&lang=${language}&hall=${encodeURIComponent(hall)}`
  const now = pages?.dwellMs[pages.at]
  return (
    <section className="guide-frame" aria-label={text('guideForm.proof')}>
      <h3>{text('guideForm.proof')}</h3>
      <div ref={box} className="guide-frame-glass" style={{ height: GLASS.height * scale }}>
        <iframe
          key={language}
          ref={frame}
          src={address}
          title={text('guideForm.proof')}
          tabIndex={-1}
          width={GLASS.width}
          height={GLASS.height}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
      <p role="status">
        {pages && now !== undefined
          ? text('guideForm.proofPage', {
              page: pages.at + 1,
              pages: pages.dwellMs.length,
              seconds: Math.round(now / SECOND_MS),
              all: Math.round(pages.dwellMs.reduce((sum, ms) => sum + ms, 0) / SECOND_MS),
            })
          : text('common.loading')}
      </p>
      <div className="device-buttons">
        <BigButton onPress={() => turn('back')}>{text('guideForm.proofBack')}</BigButton>
        <BigButton onPress={() => turn('next')}>{text('guideForm.proofNext')}</BigButton>
        <BigButton onPress={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {text(language === 'zh' ? 'guideForm.proofEn' : 'guideForm.proofZh')}
        </BigButton>
      </div>
    </section>
  )
}

// Sends the draft when the frame is there, and again after each change.
function useProof(guide: Guide) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [pages, setPages] = useState<Pages>()
  const say = (wish: ProofWish) => frame.current?.contentWindow?.postMessage(wish, location.origin)
  const hear = useEffectEvent(({ origin, source, data }: MessageEvent<ProofTold>) => {
    if (origin !== location.origin || source !== frame.current?.contentWindow) return
    if (data.proof === 'ready') say({ proof: 'show', guide })
    if (data.proof === 'shown') setPages({ at: data.at, dwellMs: data.dwellMs })
  })
  useEffect(() => {
    const listen = (event: MessageEvent<ProofTold>) => hear(event)
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [])
  const draft = JSON.stringify(guide)
  const show = useEffectEvent(() => say({ proof: 'show', guide }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows what the draft says.
  useEffect(() => {
    const timer = setTimeout(show, FOLLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [draft])
  return { frame, pages, turn: (to: 'next' | 'back') => say({ proof: 'turn', to }) }
}

/** How much smaller than the glass the room for it is. */
function useScale() {
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setScale(element.clientWidth / GLASS.width)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, scale] as const
}
