// «Remove this picture?» — with what else that changes.
import type { GuidePlan, Media, PlaylistItem } from '#contract/guides.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import type { Done } from './use-guides.ts'
import { type Plan, withoutItem } from './use-plan.ts'

type RemoveMediaProps = {
  readonly media: Media
  readonly name: string
  readonly plan: Plan
  readonly given: GuidePlan
  readonly onDone: (problem: Done, name: string, back: () => Promise<Done>) => void
  readonly close: () => void
}

export function RemoveMedia({ media, name, plan, given, onDone, close }: RemoveMediaProps) {
  const text = useText()
  const isThis = (item: PlaylistItem) => item.show === 'media' && item.id === media.id
  const used = given.playlists.filter(({ items }) => items.some(isThis))
  // A playlist may not be empty, and nobody but the office knows what it should show instead.
  const onlyThis = used.find(({ items }) => items.every(isThis))
  const remove = async () => {
    const before = given
    const why = await plan.save((now) => without(now, media.id, isThis))
    onDone(why, name, () => plan.save((now) => back(now, before, media)))
    close()
  }
  return (
    <Dialog title={text('guidePlan.removeMediaAsk', { name })} onClose={close}>
      {onlyThis ? <Notice kind="no">{text('guidePlan.mediaOnlyItem', { list: onlyThis.name })}</Notice> : undefined}
      {used.length > 0 && !onlyThis ? <p>{text('guidePlan.mediaUsed', { n: used.length })}</p> : undefined}
      <div className="dialog-buttons">
        <BigButton onPress={close}>{text('guidePlan.keep')}</BigButton>
        <BigButton tone="main" isDisabled={onlyThis !== undefined} onPress={() => void remove()}>
          {text('guidePlan.remove')}
        </BigButton>
      </div>
    </Dialog>
  )
}

function without(plan: GuidePlan, id: string, isThis: (item: PlaylistItem) => boolean): GuidePlan {
  return withoutItem({ ...plan, media: plan.media.filter((one) => one.id !== id) }, isThis)
}

// Its file stays a day, so it can come back; in the playlists as well, if nobody has changed those meanwhile.
function back(now: GuidePlan, before: GuidePlan, media: Media): GuidePlan {
  const at = before.media.findIndex(({ id }) => id === media.id)
  const isThis = (item: PlaylistItem) => item.show === 'media' && item.id === media.id
  const isUntouched = JSON.stringify(now.playlists) === JSON.stringify(withoutItem(before, isThis).playlists)
  return { ...now, media: now.media.toSpliced(at, 0, media), playlists: isUntouched ? before.playlists : now.playlists }
}
