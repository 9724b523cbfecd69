// A printer behind a file of the machine. A pseudo-terminal stands for the cable, made by a few lines of Python, which
// carry the bytes to a simulated printer.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openPrinter } from '#printers/open-printer.ts'
import { slipBytes } from '#printers/slip-bytes.ts'
import { ticketSlip } from '#printers/ticket-slip.ts'
import { simulatedPrinter } from '../support/simulated-printer.ts'
import { ELDER_SLIP, PRINTER } from './examples.ts'
import type { PrinterState } from './printer-state.ts'

const CABLE = `
import os, pty, select, socket, sys, tty
terminal, device = pty.openpty()
tty.setraw(device)
printer = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
print(os.ttyname(device), flush=True)
while True:
    ready, _, _ = select.select([terminal, printer], [], [])
    if terminal in ready: printer.sendall(os.read(terminal, 4096))
    if printer in ready:
        data = printer.recv(4096)
        if not data: break
        os.write(terminal, data)
`

const hasPython = spawnSync('python3', ['-c', 'import pty, tty']).status === 0

async function plugIn(state: Partial<PrinterState> = {}) {
  const simulated = await simulatedPrinter({ mode: 'epson', ...state })
  const cable = spawn('python3', ['-c', CABLE, String(simulated.port)], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [path] = (await once(createInterface(cable.stdout), 'line')) as [string]
  const pullOut = async () => {
    if (cable.exitCode !== null || cable.signalCode !== null) return
    cable.kill('SIGKILL')
    await once(cable, 'exit')
  }
  onTestFinished(async () => {
    await pullOut()
    await simulated.close()
  })
  return { simulated, path, pullOut }
}

const slip = (text: 'gb18030' | 'raster') => ({
  ticket: '老001',
  bytes: () => slipBytes(ticketSlip(ELDER_SLIP, 80, 'zh'), { ...PRINTER, text }),
})

describe.skipIf(!hasPython)('a printer at a cable (needs python3 for the pseudo-terminal)', () => {
  test.each(['usb:', 'serial:'])('%s prints text and pictures, and says so', async (scheme) => {
    const { simulated, path } = await plugIn()
    const printer = openPrinter({ address: `${scheme}${path}`, acknowledge: 'epson' })
    expect(await printer.status()).toEqual({ ready: true })
    expect(await printer.print(slip('gb18030'))).toEqual({ outcome: 'printed' })
    expect(await printer.print(slip('raster'))).toEqual({ outcome: 'printed' })
    expect(simulated.slips).toHaveLength(2)
    expect(simulated.errors).toEqual([])
  })

  test('without paper it has not got the slip', async () => {
    const { path } = await plugIn({ paper: 'out' })
    const printer = openPrinter({ address: `usb:${path}`, acknowledge: 'epson' })
    expect(await printer.print(slip('gb18030'))).toMatchObject({ outcome: 'not-sent', trouble: 'paper-out' })
  })

  test('a cable that is pulled out in mid-slip leaves it open', async () => {
    const { path, pullOut } = await plugIn({ paperOutAfterLines: 3 })
    const printer = openPrinter({ address: `usb:${path}`, acknowledge: 'epson' })
    const result = await printer.print({ ...slip('gb18030'), onTrouble: () => void pullOut() })
    expect(result).toEqual({ outcome: 'unknown', trouble: 'connection-lost' })
  })

  test('a mute one gets its slip all the same, when it is set up as mute', async () => {
    const { simulated, path } = await plugIn({ line: 'mute' })
    const printer = openPrinter({ address: `usb:${path}`, acknowledge: 'none' })
    expect(await printer.print(slip('gb18030'))).toEqual({ outcome: 'sent' })
    await expect.poll(() => simulated.slips.length).toBe(1)
  })
})

test.each(['usb:/dev/usb/lp_nobody_has', 'serial:/dev/tty_nobody_has'])('%s is unreachable', async (address) => {
  const printer = openPrinter({ address, acknowledge: 'epson' })
  expect(await printer.print(slip('gb18030'))).toEqual({ outcome: 'not-sent', trouble: 'unreachable' })
})
