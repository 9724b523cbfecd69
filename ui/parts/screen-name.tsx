// «Which screen is this?»: a manager asked, and the screen shows its name over everything for a few seconds.
import { type CSSProperties, useEffect, useState } from 'react'
import type { OwnDevice } from '#contract/devices.ts'
import { useSocket } from '../connection.ts'
import { useText } from '../language.ts'
import { useThisScreen } from '../this-screen.ts'
import './screen-name.css'

const SHOWN_MS = 8_000
const NAME_EM_MIN = 3
/** Latin letters are narrower than a Chinese character. */
const LATIN_EM = 0.62
const ROWS = 3

export function ScreenName() {
  const socket = useSocket()
  const { device } = useThisScreen()
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const show = (shown: (seen: true) => void) => {
      setAsked((times) => times + 1)
      shown(true)
    }
    socket.on('identify', show)
    return () => void socket.off('identify', show)
  }, [socket])
  useEffect(() => {
    if (asked === 0) return
    const timer = setTimeout(() => setAsked(0), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [asked])
  return device && asked > 0 ? <Name key={asked} device={device} /> : undefined
}

function Name({ device }: { readonly device: OwnDevice }) {
  const text = useText()
  return (
    <div className="screen-name" role="status" style={styleOf(device)}>
      <strong>{device.name}</strong>
      <span>{text(`devices.kind-${device.kind}`)}</span>
    </div>
  )
}

// An LED wall shows the upper left corner of the window only.
function styleOf({ name, screen }: OwnDevice): CSSProperties {
  const wall = screen && 'dots' in screen ? screen.dots : undefined
  const [width, height] = wall ? [`${wall.widthPx}px`, `${wall.heightPx}px`] : ['100vw', '100vh']
  const em = Math.max(NAME_EM_MIN, lengthEm(name) + 1)
  return { width, height, fontSize: `min(calc(${width} / ${em}), calc(${height} / ${ROWS}))` }
}

function lengthEm(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.charCodeAt(0) < FIRST_WIDE_CODE ? LATIN_EM : 1), 0)
}

const FIRST_WIDE_CODE = 0x2000
