// A simulated printer that goes away with its test, and what the office writes about it.
import { onTestFinished } from 'vitest'
import type { PrinterDevice } from '#contract/devices.ts'
import { type SimulatedPrinter, simulatedPrinter } from '../support/simulated-printer.ts'

/** Starts a printer for this one test. */
export async function printerForTest(setting: Parameters<typeof simulatedPrinter>[0] = {}): Promise<SimulatedPrinter> {
  const printer = await simulatedPrinter(setting)
  onTestFinished(printer.close)
  return printer
}

/** The device that this printer is. */
export function printerAt({ port }: SimulatedPrinter): PrinterDevice {
  const address = `tcp://127.0.0.1:${port}`
  return { kind: 'printer', name: '取号机打印机', address, paper: 80, text: 'gb18030', acknowledge: 'epson' }
}
