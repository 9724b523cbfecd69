// Who goes with this visitor: those on duty, with how many they already have.
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { Choices } from './choices.tsx'
import { busyWith } from './lanes.ts'
import type { FormProps } from './panels.tsx'

export function CompanionForm({ view, act, ticket }: FormProps & { readonly ticket: string }) {
  const text = useText()
  const present = view.lanes.find((lane) => lane.ticket === ticket)?.companion
  if (view.onDuty.length === 0) return <Notice kind="plain">{text('reception.nobodyOnDuty')}</Notice>
  return (
    <Choices
      title={text('reception.onDuty')}
      choices={view.onDuty.map(({ staff, name }) => {
        const busy = busyWith(view, staff)
        return {
          key: staff,
          words: name,
          hint: busy === 0 ? text('reception.free') : text('reception.busyWith', { n: busy }),
          isOn: staff === present,
          isDisabled: staff === present,
          onPress: () => act({ type: 'assign-companion', ticket, staff }),
        }
      })}
    />
  )
}
