// Files that did not arrive, or that are no clip.
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { FileTrouble } from './send-clips.ts'

type TroublesProps = {
  readonly troubles: readonly FileTrouble[]
  readonly absent: readonly string[]
  readonly strange: readonly string[]
}

export function UploadTroubles({ troubles, absent, strange }: TroublesProps) {
  const text = useText()
  return (
    <>
      {troubles.length > 0 ? (
        <Notice kind="no">
          {text('voice.notArrived')}
          <ul>
            {troubles.map(({ file, problem }) => (
              <li key={file}>
                {file}：{rejectionText(text, problem)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : undefined}
      {absent.length > 0 ? <Notice kind="no">{text('voice.absent', { files: absent.join('、') })}</Notice> : undefined}
      {strange.length > 0 ? (
        <Notice kind="plain">{text('voice.strange', { files: strange.join('、') })}</Notice>
      ) : undefined}
    </>
  )
}
