// Every change of the settings: who, when, what was and what is; and the way back to any of them.
import { useState } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import type { SettingsEdition } from '#contract/settings-history.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { ApplyDialog } from './apply-dialog.tsx'
import { ChangeList } from './change-list.tsx'
import { SettingsFrame } from './settings-page.tsx'
import { useHistory } from './use-history.ts'
import { type No, useSettings } from './use-settings.ts'

type GoingBack = { readonly edition: SettingsEdition; readonly settings: HallSettings }

/** The page `/settings/history`. */
export function SettingsHistoryPage() {
  const text = useText()
  const history = useHistory()
  const settings = useSettings()
  const [goingBack, setGoingBack] = useState<GoingBack>()
  const [problem, setProblem] = useState<No>()
  const [isDone, setIsDone] = useState(false)
  const trouble = problem ?? history.trouble ?? settings.trouble
  const begin = async (edition: SettingsEdition) => {
    setIsDone(false)
    const [old] = await Promise.all([history.settingsOf(edition.id), settings.readAgain()])
    if ('no' in old) return setProblem(old.no)
    setProblem(undefined)
    setGoingBack({ edition, settings: old })
  }
  return (
    <SettingsFrame title="history.title" about="history.about">
      {trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : undefined}
      {isDone ? <Notice kind="good">{text('history.wentBack')}</Notice> : undefined}
      {history.editions && settings.read ? (
        <Editions
          editions={history.editions}
          now={settings.read.settings}
          goBack={(edition) => void begin(edition)}
          readMore={history.readMore}
        />
      ) : trouble ? undefined : (
        <p>{text('common.loading')}</p>
      )}
      {goingBack && settings.read ? (
        <ApplyDialog
          title={text('history.goBackAsk')}
          settings={settings}
          now={settings.read.settings}
          wanted={goingBack.settings}
          close={() => setGoingBack(undefined)}
          done={() => {
            setGoingBack(undefined)
            setIsDone(true)
            void history.readAgain()
          }}
        />
      ) : undefined}
    </SettingsFrame>
  )
}

type EditionsProps = {
  readonly editions: readonly SettingsEdition[]
  readonly now: HallSettings
  readonly goBack: (edition: SettingsEdition) => void
  readonly readMore: (() => Promise<void>) | undefined
}

function Editions({ editions, now, goBack, readMore }: EditionsProps) {
  const text = useText()
  return (
    <>
      <ol className="editions">
        {editions.map((edition, at) => (
          <li key={edition.id} className="settings-card">
            <div className="settings-card-head">
              <h2>
                <When at={edition.at} timeZone={now.timeZone} />
              </h2>
              <p>{whoWords(edition)}</p>
              {at === 0 ? (
                <p className="edition-now">{text('history.isNow')}</p>
              ) : (
                <BigButton onPress={() => goBack(edition)}>{text('history.goBack')}</BigButton>
              )}
            </div>
            <What edition={edition} now={now} />
          </li>
        ))}
      </ol>
      {readMore ? (
        <BigButton onPress={() => void readMore()}>{text('history.more')}</BigButton>
      ) : (
        <p>{text('history.noMore')}</p>
      )}
    </>
  )

  function whoWords({ by, name }: SettingsEdition): string {
    return name ?? text(`history.by-${by.kind}`)
  }
}

function What({
  edition: { changes, isFirst },
  now,
}: {
  readonly edition: SettingsEdition
  readonly now: HallSettings
}) {
  const text = useText()
  if (isFirst) return <p>{text('history.first')}</p>
  if (changes.length === 0) return <p>{text('history.nothing')}</p>
  return <ChangeList changes={changes} editions={[now]} />
}

function When({ at, timeZone }: { readonly at: string; readonly timeZone: string }) {
  const { language } = useLanguage()
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const when = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return <time dateTime={at}>{when.format(new Date(at))}</time>
}
