// At the foot of every picture, always in the same place: a person, a voice, the other language (WCAG 3.2.6).
import type { Language } from '#contract/ids.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { type Help, isCalled } from './use-help.ts'
import type { useReading } from './use-reading.ts'

type HelpBarProps = {
  readonly help: Help
  readonly onHelp: () => void
  readonly reading: ReturnType<typeof useReading>
  readonly languages: readonly Language[]
}

export function HelpBar({ help, onHelp, reading, languages }: HelpBarProps) {
  const text = useText()
  return (
    <div className="help-bar">
      <HelpButton help={help} onHelp={onHelp} />
      <BigButton
        className="read-aloud"
        icon={<Icon name={reading.isSpeaking ? 'stop' : 'speaker'} />}
        onPress={reading.turn}
      >
        {text(readingKey(reading))}
      </BigButton>
      <BigButton
        className="read-aloud"
        icon={<Icon name={reading.isLouder ? 'softer' : 'louder'} />}
        isOn={reading.isLouder}
        onPress={reading.turnVolume}
      >
        {text(reading.isLouder ? 'dispenser.softer' : 'dispenser.louder')}
      </BigButton>
      {languages.length > 1 ? <OtherLanguage /> : undefined}
    </div>
  )
}

/** A person, on every picture, also where the server is away. */
export function HelpButton({ help, onHelp }: Pick<HelpBarProps, 'help' | 'onHelp'>) {
  const text = useText()
  return (
    <BigButton className="help-bar-help" icon={<Icon name="help" />} onPress={onHelp}>
      {text(isCalled(help) ? 'dispenser.helpAsked' : 'dispenser.help')}
    </BigButton>
  )
}

// For this visit only: the next visitor begins in Chinese again.
function OtherLanguage() {
  const text = useText()
  const { language, setLanguageForNow } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <BigButton icon={<Icon name="globe" />} onPress={() => setLanguageForNow(other)}>
      <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{text('common.otherLanguage')}</span>
    </BigButton>
  )
}

function readingKey({ isSpeaking, isMissing }: HelpBarProps['reading']) {
  if (isSpeaking) return 'dispenser.stopReading'
  return isMissing ? 'dispenser.noVoice' : 'dispenser.readAloud'
}
