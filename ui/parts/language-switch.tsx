// The other language, named in its own words.
import { useLanguage, useText } from '../language.ts'
import { BigButton } from './big-button.tsx'

/** Changes the language of this device and remembers it. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage()
  const text = useText()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <BigButton tone="quiet" className="language-switch" onPress={() => setLanguage(other)}>
      <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{text('common.otherLanguage')}</span>
    </BigButton>
  )
}
