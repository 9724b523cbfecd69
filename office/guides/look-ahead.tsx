// What would this zone show then? Asked of the server, whose rules the screens follow.
import { useEffect, useState } from 'react'
import type { Weekday } from '#contract/guides.ts'
import type { PublicHall } from '#contract/settings.ts'
import { useLanguage, useText, useWords } from '#ui/language.ts'
import { ChoiceField, TextField, TickField } from '../settings/fields.tsx'
import { isTimeOfDay } from '../settings/week-hours.ts'
import { type Shelf, shownName } from './item-names.ts'
import type { LookAt, Plan, Playing } from './use-plan.ts'
import { WEEKDAYS } from './weekdays.ts'

type LookAheadProps = { readonly plan: Plan; readonly shelf: Shelf; readonly zones: PublicHall['zones'] }

export function LookAhead({ plan, shelf, zones }: LookAheadProps) {
  const text = useText()
  const words = useWords()
  const { language } = useLanguage()
  const [zone, setZone] = useState(zones[0]?.id ?? '')
  const [weekday, setWeekday] = useState<Weekday>('tuesday')
  const [time, setTime] = useState('10:00')
  const [isHoliday, setIsHoliday] = useState(false)
  const playing = usePlaying(plan, shelf, { zone, weekday, time, isHoliday })
  return (
    <section className="settings-card guide-look" aria-label={text('guidePlan.lookTitle')}>
      <h2>{text('guidePlan.lookTitle')}</h2>
      <div className="field-row">
        <ChoiceField
          path="zone"
          label={text('guidePlan.lookZone')}
          value={zone}
          options={zones.map(({ id, name }) => [id, words(name)] as const)}
          onChange={setZone}
        />
        <ChoiceField
          path="weekday"
          label={text('guidePlan.lookDay')}
          value={weekday}
          options={WEEKDAYS.map((day) => [day, text(`guidePlan.${day}`)] as const)}
          onChange={(next) => setWeekday(WEEKDAYS.find((day) => day === next) ?? 'tuesday')}
        />
        <TextField
          path="time"
          label={text('guidePlan.lookTime')}
          type="time"
          width="short"
          value={time}
          onChange={setTime}
        />
      </div>
      <TickField path="holiday" label={text('guidePlan.lookHoliday')} isOn={isHoliday} onChange={setIsHoliday} />
      {playing ? (
        <div role="status">
          <p>
            <strong>
              {playing.playlist === undefined
                ? text('guidePlan.lookAll')
                : text('guidePlan.lookList', { name: playing.playlist })}
            </strong>
          </p>
          <ol className="guide-items">
            {playing.items.map((item) => (
              <li key={shownName(item, shelf, text, 'zh')}>{shownName(item, shelf, text, language)}</li>
            ))}
          </ol>
        </div>
      ) : undefined}
    </section>
  )
}

// The newest question counts, whichever answer comes first.
function usePlaying({ lookAhead }: Plan, { plan, guides }: Shelf, at: LookAt): Playing | undefined {
  const [playing, setPlaying] = useState<Playing>()
  const { zone, weekday, time, isHoliday } = at
  // biome-ignore lint/correctness/useExhaustiveDependencies: other guides show otherwise, though nothing here reads them.
  useEffect(() => {
    let isOld = false
    if (!isTimeOfDay(time) || zone === '') return
    void lookAhead(plan, { zone, weekday, time, isHoliday }).then((then) => {
      if (!isOld) setPlaying(then)
    })
    return () => {
      isOld = true
    }
  }, [lookAhead, plan, guides, zone, weekday, time, isHoliday])
  return playing
}
