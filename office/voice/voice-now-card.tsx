// How the voice is doing now: the synthesiser, the boards that speak, and what the lines said today.
import type { HallSettings } from '#contract/settings.ts'
import type { SpeakingScreen, VoiceNow } from '#contract/voice-state.ts'
import { useText, useWords } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { No } from './use-voice-settings.ts'

const COUNTED = ['said', 'waiting', 'shortened', 'merged', 'dropped'] as const

type CardProps = {
  readonly now: VoiceNow | undefined
  readonly trouble: No | undefined
  readonly settings: HallSettings
}

export function VoiceNowCard({ now, trouble, settings }: CardProps) {
  const text = useText()
  return (
    <section id="voice-now" aria-labelledby="voice-now-title">
      <h2 id="voice-now-title">{text('voice.part-now')}</h2>
      {trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : undefined}
      {now ? (
        <>
          <ul className="voice-facts">
            <Fact isWell={now.on && now.volume > 0}>
              {now.on ? text('voice.isOn', { n: now.volume }) : text('voice.isOff')}
            </Fact>
            <Fact isWell={now.engine !== undefined}>
              {now.engine === undefined ? text('voice.noEngine') : text('voice.engineIs', { name: now.engine })}
            </Fact>
            <Fact isWell={now.isHeard}>{text(now.isHeard ? 'voice.boardOpen' : 'voice.noBoard')}</Fact>
          </ul>
          <Screens screens={now.screens} />
          <Lines now={now} settings={settings} />
        </>
      ) : trouble ? undefined : (
        <p>{text('common.loading')}</p>
      )}
    </section>
  )
}

function Fact({ isWell, children }: { readonly isWell: boolean; readonly children: string }) {
  return (
    <li className="device-state" data-well={isWell}>
      {isWell ? '✓ ' : '! '}
      {children}
    </li>
  )
}

function Screens({ screens }: { readonly screens: readonly SpeakingScreen[] }) {
  const text = useText()
  if (screens.length === 0) return <p className="device-hint">{text('voice.noScreens')}</p>
  return (
    <ul className="voice-facts" aria-label={text('voice.screens')}>
      {screens.map(({ device, name, sound }) => (
        <Fact key={device} isWell={sound === 'ready'}>
          {text('voice.screenIs', { name, sound: text(`voice.sound-${sound}`) })}
        </Fact>
      ))}
    </ul>
  )
}

type LinesProps = { readonly now: VoiceNow; readonly settings: HallSettings }

function Lines({ now: { lines, since }, settings: { zones, timeZone } }: LinesProps) {
  const text = useText()
  const words = useWords()
  const from = timeOf(since, timeZone)
  return (
    <div className="rule-table-frame">
      <table className="rule-table voice-lines">
        <caption>{text('voice.linesSince', { from })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('voice.zone')}</th>
            {COUNTED.map((name) => (
              <th scope="col" key={name}>
                {text(`voice.count-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.zone}>
              <th scope="row">
                {words(zones.find(({ id }) => id === line.zone)?.name ?? { zh: line.zone, en: line.zone })}
              </th>
              {COUNTED.map((name) => (
                <td key={name}>{line[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="device-hint">{text('voice.countsHow')}</p>
    </div>
  )
}
