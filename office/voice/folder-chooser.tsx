// A folder, or files out of one: chosen with a button, or dropped here.
import { type DragEvent, useId, useState } from 'react'
import { useText } from '#ui/language.ts'
import { filesIn } from './dropped-files.ts'

type ChooserProps = { readonly choose: (files: readonly File[]) => void }

export function FolderChooser({ choose }: ChooserProps) {
  const text = useText()
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void filesIn(event.dataTransfer).then(choose)
  }
  const chosen = (list: FileList | null) => list && list.length > 0 && choose([...list])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the two buttons inside do the same for the keyboard.
    <div
      className="voice-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>{text('voice.dropHere')}</p>
      <div className="voice-row">
        <input
          id={`${id}-folder`}
          className="visually-hidden"
          type="file"
          multiple={true}
          {...{ webkitdirectory: '' }}
          onChange={(event) => chosen(event.currentTarget.files)}
        />
        <label className="big-button" htmlFor={`${id}-folder`}>
          {text('voice.chooseFolder')}
        </label>
        <input
          id={`${id}-files`}
          className="visually-hidden"
          type="file"
          multiple={true}
          accept=".wav,.json,audio/wav"
          onChange={(event) => chosen(event.currentTarget.files)}
        />
        <label className="big-button" htmlFor={`${id}-files`}>
          {text('voice.chooseFiles')}
        </label>
      </div>
    </div>
  )
}
