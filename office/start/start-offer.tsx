// On the front page of a hall that nobody has touched yet: the way in, for whoever may set it up.
import { useEffect, useState } from 'react'
import { useText } from '#ui/language.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { useSession } from '#ui/use-session.ts'
import { useHallPath } from '../settings/use-settings.ts'
import { isUntouched } from './progress.ts'
import { readHall } from './use-started-hall.ts'
import './start.css'

/** Nothing for visitors and clerks, and nothing once the settings were changed or a device was added. */
export function StartOffer() {
  const text = useText()
  const isOffered = useIsOffered()
  if (!isOffered) return undefined
  return (
    <section className="start-offer" aria-label={text('start.title')}>
      <p>{text('start.offer')}</p>
      <a className="big-button" data-tone="go" href={`/settings/start${location.search}`}>
        {text('start.offerPress')}
        <Icon name="forward" />
      </a>
    </section>
  )
}

function useIsOffered(): boolean {
  const path = useHallPath()
  const { session } = useSession()
  const here = typeof session === 'string' ? undefined : session
  const mayAsk =
    here?.mustChangePassword !== true && here?.staff?.roles.some((role) => role === 'admin' || role === 'manager')
  const [isOffered, setIsOffered] = useState(false)
  useEffect(() => {
    if (!mayAsk) return
    let isOld = false
    void readHall(path).then((hall) => {
      if (!isOld && !('no' in hall)) setIsOffered(isUntouched(hall))
    })
    return () => {
      isOld = true
      setIsOffered(false)
    }
  }, [path, mayAsk])
  return isOffered
}
