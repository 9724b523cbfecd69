// One page of large print: headings, sentences, the numbers of the steps. Every line was measured before (guide-pages.ts).
import { useText } from '#ui/language.ts'
import type { GuidePage, GuideSection } from './guide-pages.ts'

export function GuidePageView({ page, textPx }: { readonly page: GuidePage; readonly textPx: number }) {
  return (
    <article className="guide-page" style={{ fontSize: textPx * page.scale }}>
      {page.title.length > 0 ? <Lines className="guide-title" lines={page.title} /> : undefined}
      {page.sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes its order, and two headings may be the same.
        <Section key={`${section.label} ${at}`} section={section} />
      ))}
    </article>
  )
}

function Section({ section: { label, note, blocks } }: { readonly section: GuideSection }) {
  const text = useText()
  const words = note === 'none' ? undefined : <span className="guide-note">{text('guides.asLocally')}</span>
  return (
    <section className="guide-section">
      {label === '' ? undefined : (
        <h2>
          <span>{label}</span>
          {note === 'beside' ? words : undefined}
        </h2>
      )}
      {blocks.map(({ mark, lines }) => (
        <div key={`${mark} ${lines[0]}`} className="guide-block">
          {mark === undefined ? undefined : (
            <span className="guide-mark" data-dot={mark === '•'}>
              {mark}
            </span>
          )}
          <Lines className="guide-lines" lines={lines} />
        </div>
      ))}
      {note === 'below' ? words : undefined}
    </section>
  )
}

function Lines({ className, lines }: { readonly className: string; readonly lines: readonly string[] }) {
  return (
    <p className={className}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a paragraph have no other name.
        <span key={at}>{line}</span>
      ))}
    </p>
  )
}
