// A picture and a film that the browser makes itself: no file of anybody else's is needed to see them shown.
import type { Page } from '@playwright/test'

/** A PNG of 64 × 48. */
export async function picture(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 64
    canvas.height = 48
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.fillStyle = '#8f2a0f'
      pen.fillRect(8, 8, 48, 32)
    }
    return canvas.toDataURL('image/png')
  })
  return bytesOf(url)
}

/** A WebM of about four seconds in which something moves. */
export async function film(page: Page): Promise<Buffer> {
  const url = await page.evaluate(async () => {
    const FRAMES = 100
    const FRAME_MS = 40
    const canvas = document.createElement('canvas')
    canvas.width = 160
    canvas.height = 90
    const pen = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve
    })
    recorder.start()
    for (let frame = 0; frame < FRAMES; frame += 1) {
      if (pen) {
        pen.fillStyle = '#faf5ec'
        pen.fillRect(0, 0, 160, 90)
        pen.fillStyle = '#1d5c38'
        pen.fillRect(frame, 20, 30, 40)
      }
      await new Promise((resolve) => setTimeout(resolve, FRAME_MS))
    }
    recorder.stop()
    await stopped
    return new Promise<string>((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(String(reader.result))
      reader.readAsDataURL(new Blob(parts, { type: 'video/webm' }))
    })
  })
  return bytesOf(url)
}

function bytesOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
}
