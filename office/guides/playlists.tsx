// The playlists in the order in which they count, and a look ahead: what would a zone show on Tuesday at ten?
import { useState } from 'react'
import { PLAYLISTS_MAX } from '#contract/guide-limits.ts'
import type { GuidePlan, Playlist } from '#contract/guides.ts'
import type { PublicHall } from '#contract/settings.ts'
import { type Text, useLanguage, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { itemName, type Shelf } from './item-names.ts'
import { LookAhead } from './look-ahead.tsx'
import { PlaylistForm } from './playlist-form.tsx'
import type { Plan } from './use-plan.ts'
import { NewsNotice, useNews } from './use-undo.tsx'

type PlaylistsProps = { readonly plan: Plan; readonly shelf: Shelf; readonly zones: PublicHall['zones'] }

export function Playlists({ plan, shelf, zones }: PlaylistsProps) {
  const text = useText()
  const { language } = useLanguage()
  const [editing, setEditing] = useState<number | 'new'>()
  const { news, saved, removed, bring } = useNews()
  const { playlists } = shelf.plan
  const put = (change: (lists: readonly Playlist[]) => readonly Playlist[]) =>
    plan.save((now): GuidePlan => ({ ...now, playlists: [...change(now.playlists)] }))
  const known = typeof editing === 'number' ? playlists[editing] : undefined
  return (
    <section className="guide-part">
      <p>{text('guidePlan.playlistsHow')}</p>
      <NewsNotice news={news} bring={bring} />
      {playlists.length === 0 ? <p>{text('guidePlan.noPlaylists')}</p> : undefined}
      <ol className="guide-lists">
        {playlists.map((list, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a playlist is its place: the first that fits counts.
          <li key={at} className="device-card">
            <h3>
              {at + 1}. {list.name}
            </h3>
            <When list={list} zones={zones} />
            <ol className="guide-items">
              {list.items.map((item) => (
                <li key={itemName(item, shelf, text, 'zh')}>{itemName(item, shelf, text, language)}</li>
              ))}
            </ol>
            <div className="device-buttons">
              <BigButton onPress={() => setEditing(at)}>{text('guidePlan.change')}</BigButton>
              <BigButton
                isDisabled={at === 0}
                onPress={() => void put((lists) => swapped(lists, at)).then((why) => saved(why))}
              >
                {text('guidePlan.up')}
              </BigButton>
              <BigButton
                tone="quiet"
                onPress={() =>
                  void put((lists) => lists.toSpliced(at, 1)).then((why) =>
                    removed(why, list.name, () => put((lists) => lists.toSpliced(at, 0, list))),
                  )
                }
              >
                {text('guidePlan.remove')}
              </BigButton>
            </div>
          </li>
        ))}
      </ol>
      <BigButton tone="main" isDisabled={playlists.length >= PLAYLISTS_MAX} onPress={() => setEditing('new')}>
        {text('guidePlan.addPlaylist')}
      </BigButton>
      <LookAhead plan={plan} shelf={shelf} zones={zones} />
      {editing === undefined ? undefined : (
        <Dialog
          title={text(editing === 'new' ? 'guidePlan.addPlaylist' : 'guidePlan.changePlaylist')}
          onClose={() => setEditing(undefined)}
        >
          <PlaylistForm
            known={known}
            shelf={shelf}
            zones={zones}
            save={async (list) => {
              const why = await put((lists) => (editing === 'new' ? [...lists, list] : lists.with(editing, list)))
              if (!why) saved()
              return why
            }}
            close={() => setEditing(undefined)}
          />
        </Dialog>
      )}
    </section>
  )
}

function When({ list, zones }: { readonly list: Playlist; readonly zones: PublicHall['zones'] }) {
  const text = useText()
  const words = useWords()
  const where =
    list.zones === 'all'
      ? text('guidePlan.allZones')
      : zones
          .filter(({ id }) => list.zones.includes(id))
          .map(({ name }) => words(name))
          .join(' · ')
  return (
    <p className="device-hint">
      {daysOf(list, text)} {list.from}–{list.to} · {where} · {text(`guidePlan.holidays-${list.holidays}`)}
    </p>
  )
}

function daysOf({ weekdays }: Playlist, text: Text): string {
  if (weekdays === 'all') return text('guidePlan.allWeekdays')
  return weekdays.map((day) => text(`guidePlan.${day}`)).join(' ')
}

function swapped(lists: readonly Playlist[], at: number): readonly Playlist[] {
  const [list, before] = [lists[at], lists[at - 1]]
  return list && before ? lists.with(at - 1, list).with(at, before) : lists
}
