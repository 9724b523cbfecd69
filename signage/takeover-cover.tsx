// Around every page that visitors see: an emergency notice covers it from edge to edge. The page lives on underneath, so
// that the voice goes on and nothing of a visit is lost, but it cannot be seen, touched or reached by a key.
import { type ReactNode, useSyncExternalStore } from 'react'
import { type TakeoverHere, useTakeover, useTakeoverProof } from '#ui/use-takeover.ts'
import { TakeoverPicture } from './takeover-picture.tsx'

export function TakeoverCover({ children }: { readonly children: ReactNode }) {
  const takeover = useTakeover()
  useTakeoverProof(takeover)
  return (
    <>
      <div className="under-takeover" data-covered={takeover !== undefined}>
        {children}
      </div>
      {takeover ? <Cover takeover={takeover} /> : undefined}
    </>
  )
}

function Cover({ takeover }: { readonly takeover: TakeoverHere }) {
  const size = useSyncExternalStore(onResize, () => `${innerWidth}x${innerHeight}`)
  const [widthPx = 0, heightPx = 0] = size.split('x').map(Number)
  return (
    <main className="takeover-cover" role="alert" data-takeover={takeover.takeover}>
      <TakeoverPicture
        takeover={takeover}
        timeZone={takeover.timeZone}
        day={takeover.day}
        glass={{ widthPx, heightPx }}
      />
    </main>
  )
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
