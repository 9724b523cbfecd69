// What lets a screen open without a server, as it goes over the wire: a worker that is asked for anew each time, and files
// that never change under one name.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openTestHouse } from '../support/running-house.ts'

test('the page and its worker are never kept by the way, its files for ever', async () => {
  const distDir = await mkdtemp(join(tmpdir(), 'hall-pages-'))
  await mkdir(join(distDir, 'assets'))
  await writeFile(join(distDir, 'index.html'), '<!doctype html><title>暖厅</title>')
  await writeFile(join(distDir, 'offline-worker.js'), '"use strict"')
  await writeFile(join(distDir, 'assets', 'index-abc.js'), '"use strict"')
  const house = await openTestHouse({ distDir })
  onTestFinished(async () => {
    await house.close()
    await rm(distDir, { recursive: true, force: true })
  })
  const headersOf = async (path: string) => {
    const { headers } = await house.stranger().ask('GET', path)
    return { type: headers.get('content-type'), keep: headers.get('cache-control') }
  }
  expect(await headersOf('/board')).toEqual({ type: 'text/html; charset=utf-8', keep: 'no-cache' })
  expect(await headersOf('/offline-worker.js')).toEqual({
    type: expect.stringContaining('javascript'),
    keep: 'no-cache',
  })
  expect(await headersOf('/assets/index-abc.js')).toMatchObject({ keep: 'public, max-age=31536000, immutable' })
})
