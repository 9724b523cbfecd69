// One playlist: where, on which days, from when to when, on holidays or not, and what it shows in which order.
import { useState } from 'react'
import { PLAYLIST_ITEMS_MAX } from '#contract/guide-limits.ts'
import type { Playlist, PlaylistItem, Weekday } from '#contract/guides.ts'
import type { PublicHall } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { ChoiceField, TextField, TickField } from '../settings/fields.tsx'
import { isTimeOfDay, typedTime } from '../settings/week-hours.ts'
import { FormEnd } from './form-end.tsx'
import type { Shelf } from './item-names.ts'
import { PlaylistItems } from './playlist-items.tsx'
import type { Done } from './use-guides.ts'
import { useSaving } from './use-saving.ts'
import { WEEKDAYS } from './weekdays.ts'

const NAME_CHARS_MAX = 40
const HOLIDAYS = ['also', 'only', 'never'] as const
const MIDNIGHT = '24:00'
const FIRST: Playlist = {
  name: '',
  zones: 'all',
  weekdays: 'all',
  from: '08:00',
  to: '18:00',
  holidays: 'also',
  items: [{ show: 'guides' }],
}

type PlaylistFormProps = {
  readonly known: Playlist | undefined
  readonly shelf: Shelf
  readonly zones: PublicHall['zones']
  readonly save: (list: Playlist) => Promise<Done>
  readonly close: () => void
}

export function PlaylistForm({ known, shelf, zones, save, close }: PlaylistFormProps) {
  const text = useText()
  const words = useWords()
  const [list, setList] = useState(known ?? FIRST)
  const change = (by: Partial<Playlist>) => setList({ ...list, ...by })
  // Whoever presses Enter in a field has not left it yet.
  const typed = { ...list, from: typedTime(list.from), to: typedTime(list.to) }
  const fault = faultOf(typed)
  const [isAsked, setIsAsked] = useState(false)
  const { isSaving, problem, onSubmit } = useSaving(async () => {
    setIsAsked(true)
    return fault ? 'not-yet' : save(typed)
  }, close)
  return (
    <form className="guide-form" onSubmit={onSubmit}>
      <TextField
        path="name"
        label={text('guidePlan.playlistName')}
        value={list.name}
        maxLength={NAME_CHARS_MAX}
        onChange={(name) => change({ name })}
      />
      <fieldset className="guide-ticks">
        <legend>{text('guidePlan.zones')}</legend>
        <TickField
          path="all-zones"
          label={text('guidePlan.allZones')}
          isOn={list.zones === 'all'}
          onChange={(isAll) => change({ zones: isAll ? 'all' : zones.map(({ id }) => id) })}
        />
        {list.zones === 'all'
          ? undefined
          : zones.map(({ id, name }) => (
              <TickField
                key={id}
                path={id}
                label={words(name)}
                isOn={list.zones.includes(id)}
                onChange={(isIn) => change({ zones: toggled(asList(list.zones), id, isIn) })}
              />
            ))}
      </fieldset>
      <fieldset className="guide-ticks">
        <legend>{text('guidePlan.weekdays')}</legend>
        <TickField
          path="all-days"
          label={text('guidePlan.allWeekdays')}
          isOn={list.weekdays === 'all'}
          onChange={(isAll) => change({ weekdays: isAll ? 'all' : [...WEEKDAYS] })}
        />
        {list.weekdays === 'all'
          ? undefined
          : WEEKDAYS.map((day) => (
              <TickField
                key={day}
                path={day}
                label={text(`guidePlan.${day}`)}
                isOn={list.weekdays.includes(day)}
                onChange={(isIn) => change({ weekdays: daysToggled(list.weekdays, day, isIn) })}
              />
            ))}
      </fieldset>
      <div className="field-row">
        <TextField
          path="from"
          label={text('guidePlan.timeFrom')}
          type="time"
          width="short"
          value={list.from}
          onChange={(from) => change({ from })}
        />
        {list.to === MIDNIGHT ? undefined : (
          <TextField
            path="to"
            label={text('guidePlan.timeTo')}
            type="time"
            width="short"
            value={list.to}
            onChange={(to) => change({ to })}
          />
        )}
        <TickField
          path="midnight"
          label={text('guidePlan.untilMidnight')}
          isOn={list.to === MIDNIGHT}
          onChange={(isMidnight) => change({ to: isMidnight ? MIDNIGHT : FIRST.to })}
        />
        <ChoiceField
          path="holidays"
          label={text('guidePlan.holidays')}
          value={list.holidays}
          options={HOLIDAYS.map((one) => [one, text(`guidePlan.holidays-${one}`)] as const)}
          onChange={(next) => change({ holidays: HOLIDAYS.find((one) => one === next) ?? 'also' })}
        />
      </div>
      <PlaylistItems
        items={list.items}
        shelf={shelf}
        isFull={list.items.length >= PLAYLIST_ITEMS_MAX}
        onChange={(items: PlaylistItem[]) => change({ items })}
      />
      <FormEnd
        isSaving={isSaving}
        problem={problem}
        fault={isAsked && fault ? text(fault.key, fault.field ? { field: text(fault.field) } : {}) : undefined}
        onClose={close}
      />
    </form>
  )
}

// What the server would refuse, said before anybody asks it.
function faultOf({ name, zones, weekdays, from, to, items }: Playlist) {
  if (name.trim() === '') return { key: 'guidePlan.fault', field: 'guidePlan.playlistName' } as const
  if (zones.length === 0) return { key: 'guidePlan.atLeastOneZone', field: undefined } as const
  if (weekdays.length === 0) return { key: 'guidePlan.atLeastOneDay', field: undefined } as const
  const areTimes = isTimeOfDay(from) && (isTimeOfDay(to) || to === MIDNIGHT)
  if (!areTimes || from >= to) return { key: 'guidePlan.wrongTimes', field: undefined } as const
  return items.length === 0 ? ({ key: 'guidePlan.atLeastOne', field: undefined } as const) : undefined
}

function asList(some: 'all' | readonly string[]): readonly string[] {
  return some === 'all' ? [] : some
}

function toggled(list: readonly string[], one: string, isIn: boolean): string[] {
  return isIn ? [...list, one] : list.filter((other) => other !== one)
}

// In the order of the week, however they were ticked.
function daysToggled(days: 'all' | readonly Weekday[], day: Weekday, isIn: boolean): Weekday[] {
  const chosen = toggled(asList(days), day, isIn)
  return WEEKDAYS.filter((one) => chosen.includes(one))
}
