// HTTPS: the cookie is for it alone, and the browser is told to come back by it.
import { Agent, request } from 'node:https'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../support/databases.ts'
import { ADMIN_PASSWORD } from '../support/office.ts'
import { findProgram, runToEnd } from '../support/program.ts'
import { houseForTest } from './house-for-test.ts'

test('over HTTPS the cookie is Secure, and browsers are told to stay with it', async ({ skip }) => {
  const openssl = findProgram('openssl') ?? skip('openssl is not installed here')
  const tls = await certificate(openssl)
  const house = await houseForTest({ tls })
  const url = new URL(house.url().replace('http:', 'https:'))

  const { status, headers } = await post(new URL('/api/session', url), { username: 'admin', password: ADMIN_PASSWORD })

  expect(status).toBe(200)
  expect(headers['set-cookie']?.[0]?.split('; ')).toEqual(
    expect.arrayContaining(['Secure', 'HttpOnly', 'SameSite=Strict']),
  )
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/)
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
})

async function certificate(openssl: string) {
  const folder = await testFolder()
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const name = ['-subj', '/CN=hall', '-days', '1', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  await runToEnd([openssl, 'req', '-x509', '-nodes', ...name, '-keyout', keyFile, '-out', certFile], folder)
  return { keyFile, certFile }
}

// Fetch cannot be told to trust a certificate that nobody signed.
function post(
  url: URL,
  body: object,
): Promise<{
  status: number | undefined
  headers: Record<string, string[] | string | undefined> & { 'set-cookie'?: string[] }
}> {
  const agent = new Agent({ rejectUnauthorized: false })
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (answer) => {
        answer.resume().once('end', () => resolve({ status: answer.statusCode, headers: answer.headers }))
      },
    )
    asking.once('error', reject).end(JSON.stringify(body))
  })
}
