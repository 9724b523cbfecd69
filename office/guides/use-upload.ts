// One upload at a time: what is under way, what went wrong, and the way to stop it.
import { useEffect, useRef, useState } from 'react'
import type { MessageKey, Values } from '#ui/language.ts'
import type { Chosen } from './media-form.tsx'
import { mediaType, upload, wrongWith } from './upload.ts'

type Said = { readonly key: MessageKey; readonly values?: Values }

/** Sends files to this address; `onSent` gets what is then given its captions. */
export function useUpload(to: string, onSent: (chosen: Chosen) => void) {
  const [sending, setSending] = useState<{ readonly name: string; readonly part: number }>()
  const [said, setSaid] = useState<Said>()
  const stopper = useRef<AbortController>(undefined)
  useEffect(() => () => stopper.current?.abort(), [])

  const send = async (file: File) => {
    const { name } = file
    const wrong = wrongWith(file)
    if (wrong?.what === 'type') return setSaid({ key: 'guidePlan.wrongType', values: { name } })
    if (wrong) {
      return setSaid({ key: 'guidePlan.tooLarge', values: { name, size: wrong.megabytes, max: wrong.megabytesMax } })
    }
    setSaid(undefined)
    setSending({ name, part: 0 })
    stopper.current = new AbortController()
    const sent = await upload(to, file, (part) => setSending({ name, part }), stopper.current.signal)
    setSending(undefined)
    if (sent === 'stopped') return setSaid({ key: 'guidePlan.uploadStopped' })
    if (sent === 'no-answer') return setSaid({ key: 'guidePlan.uploadLost' })
    if ('refused' in sent) return setSaid(refusedAs(sent.refused, name))
    onSent({ file: sent.file, kind: mediaType(file)?.startsWith('image/') ? 'picture' : 'film' })
  }
  return { sending, said, send, stop: () => stopper.current?.abort() }
}

// The name of a file says one thing and its bytes another.
function refusedAs(code: string, name: string): Said {
  if (code === 'malformed') return { key: 'guidePlan.wrongType', values: { name } }
  return { key: code === 'too-many' ? 'rejection.too-many' : 'guidePlan.uploadLost' }
}
