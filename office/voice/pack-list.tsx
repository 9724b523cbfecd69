// The recordings of people’s own voices: what there is, what can be done with each, and the way in for more.
import { useState } from 'react'
import type { SpokenVoice } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { PackCard } from './pack-card.tsx'
import { PackUpload } from './pack-upload.tsx'
import type { ListedPack, Packs } from './use-packs.ts'

type ListProps = {
  readonly packs: Packs
  /** As it is saved. */
  readonly order: readonly SpokenVoice[]
  /** A pack that is taken into use comes into the order of the hall. */
  readonly onUsed: () => Promise<void>
}

export function PackList({ packs, order, onUsed }: ListProps) {
  const text = useText()
  const [uploading, setUploading] = useState<'no' | 'new' | ListedPack>('no')
  return (
    <section id="voice-packs" aria-labelledby="voice-packs-title">
      <h2 id="voice-packs-title">{text('voice.part-packs')}</h2>
      <p className="device-hint">{text('voice.packsHow')}</p>
      {packs.trouble ? <Notice kind="trouble">{rejectionText(text, packs.trouble)}</Notice> : undefined}
      {packs.list?.length === 0 && uploading === 'no' ? <p>{text('voice.noPacks')}</p> : undefined}
      {packs.list && packs.list.length > 0 ? (
        <ul className="device-list">
          {packs.list.map((pack) => (
            <PackCard
              key={pack.id}
              pack={pack}
              packs={packs}
              isSpoken={order.some((voice) => voice === `pack:${pack.id}`)}
              onUsed={onUsed}
              upload={() => setUploading(pack)}
            />
          ))}
        </ul>
      ) : undefined}
      {uploading === 'no' ? (
        <BigButton onPress={() => setUploading('new')}>{text('voice.newPack')}</BigButton>
      ) : (
        <PackUpload
          key={uploading === 'new' ? 'new' : uploading.id}
          packs={packs}
          known={uploading === 'new' ? undefined : uploading}
          onUsed={onUsed}
          close={() => setUploading('no')}
        />
      )}
    </section>
  )
}
