// What few visitors need: looking after, acting for another, another language, the green lane. Folded away, but what
// was chosen stands on the fold.
import type { ReceptionView } from '#contract/entrance-views.ts'
import { GREEN_LANE_REASONS, NEEDS, RELATIONS } from '#contract/visitor-notes.ts'
import { useText } from '#ui/language.ts'
import { NeedSign } from '#ui/parts/need-sign.tsx'
import { Choices } from './choices.tsx'
import { toggled, type Wish } from './wish.ts'

type MoreWishesProps = {
  readonly view: ReceptionView
  readonly wish: Wish
  readonly choose: (more: Partial<Wish>) => void
}

export function MoreWishes({ view, wish, choose }: MoreWishesProps) {
  const text = useText()
  return (
    <details className="rec-fold">
      <summary>
        <span>{text('reception.more')}</span>
        <ChosenWishes wish={wish} />
      </summary>
      <Choices
        title={text('reception.needs')}
        choices={NEEDS.map((need) => ({
          key: need,
          words: <NeedSign need={need} />,
          isOn: wish.needs.includes(need),
          onPress: () => choose({ needs: toggled(wish.needs, need) }),
        }))}
      />
      <Choices
        title={text('reception.proxy')}
        choices={[
          {
            key: 'none',
            words: text('reception.proxyNone'),
            isOn: wish.relation === undefined,
            onPress: () => choose({ relation: undefined }),
          },
          ...RELATIONS.map((relation) => ({
            key: relation,
            words: text(`reception.relation-${relation}`),
            isOn: wish.relation === relation,
            onPress: () => choose({ relation }),
          })),
        ]}
      />
      {view.languages.length > 1 ? (
        <Choices
          title={text('reception.visitorLanguage')}
          choices={view.languages.map((language) => ({
            key: language,
            words: text(`reception.language-${language}`),
            isOn: (wish.language ?? 'zh') === language,
            onPress: () => choose({ language }),
          }))}
        />
      ) : undefined}
      <Choices
        title={text('reception.laneWhy')}
        choices={[
          {
            key: 'none',
            words: text('desk.greenLaneNone'),
            isOn: wish.lane === undefined,
            onPress: () => choose({ lane: undefined }),
          },
          ...GREEN_LANE_REASONS.map((lane) => ({
            key: lane,
            words: text(`desk.lane-${lane}`),
            isOn: wish.lane === lane,
            onPress: () => choose({ lane }),
          })),
        ]}
      />
    </details>
  )
}

function ChosenWishes({ wish: { needs: chosen, relation, language, lane } }: { readonly wish: Wish }) {
  const text = useText()
  const words = [
    ...chosen.map((need) => text(`desk.need-${need}`)),
    ...(relation ? [text(`reception.relation-${relation}`)] : []),
    ...(language ? [text(`reception.language-${language}`)] : []),
    ...(lane ? [text(`desk.lane-${lane}`)] : []),
  ]
  return words.length === 0 ? undefined : <strong>{words.join(' · ')}</strong>
}
