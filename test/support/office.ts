// What the office of a hall does before a test can begin: signs in, hires, pairs screens, adds devices.
import type { DeviceDraft } from '#contract/devices.ts'
import type { ActingDevice, Role } from '#contract/people.ts'
import { type Caller, caller, type Told } from './caller.ts'

export const ADMIN_PASSWORD = 'secret-pass-1'

export type Office = {
  readonly stranger: () => Caller
  /** Signs in; the administrator without a word. */
  readonly signIn: (username?: string, password?: string) => Promise<Caller>
  /** Makes an account with this role and signs it in; the password is `password of NAME`. */
  readonly hire: (role: Role, username?: string) => Promise<Caller>
  readonly program: (...roles: Role[]) => Promise<Caller>
  readonly makeCode: (kind: ActingDevice, device?: string, hall?: string) => Promise<string>
  readonly pair: (kind: ActingDevice, device?: string, hall?: string) => Promise<Caller>
  readonly addDevice: (draft: DeviceDraft) => Promise<string>
}

/** The office of the server at this address, which may change with a restart. */
export function openOffice(url: () => string, adminPassword = ADMIN_PASSWORD): Office {
  let admin: { readonly url: string; readonly caller: Promise<Caller> } | undefined
  return { stranger: () => caller(url()), signIn, hire, program, makeCode, pair, addDevice }

  function asAdmin(): Promise<Caller> {
    if (admin?.url !== url()) admin = { url: url(), caller: signIn() }
    return admin.caller
  }

  async function signIn(username = 'admin', password = adminPassword): Promise<Caller> {
    return withCookie(await caller(url()).post('/api/session', { username, password }))
  }

  async function hire(role: Role, username = `${role}-${crypto.randomUUID().slice(0, 8)}`): Promise<Caller> {
    const password = `password of ${username}`
    const staff = { username, name: `${role} 王`, roles: [role], password }
    await mustBe(201, (await asAdmin()).post('/api/halls/main/staff', staff))
    return signIn(username, password)
  }

  async function program(...roles: Role[]): Promise<Caller> {
    const wish = { name: 'a program', roles }
    const { body } = await mustBe(201, (await asAdmin()).post<{ token: string }>('/api/tokens', wish))
    return caller(url(), { authorization: `Bearer ${body.token}` })
  }

  async function makeCode(kind: ActingDevice, device?: string, hall = 'main'): Promise<string> {
    const wish = { kind, name: `${kind} one`, hall, ...(device && { device }) }
    return (await mustBe(201, (await asAdmin()).post<{ code: string }>('/api/pairings', wish))).body.code
  }

  async function pair(kind: ActingDevice, device?: string, hall?: string): Promise<Caller> {
    const code = await makeCode(kind, device, hall)
    return withCookie(await caller(url()).post('/api/pairings/claim', { code }))
  }

  async function addDevice(draft: DeviceDraft): Promise<string> {
    return (await mustBe(201, (await asAdmin()).post<{ id: string }>('/api/halls/main/devices', draft))).body.id
  }

  function withCookie(told: Told): Caller {
    const cookie = told.headers.get('set-cookie')?.split(';')[0]
    if (told.status !== 200 || !cookie) throw new Error(`Not let in: ${JSON.stringify(told.body)}`)
    return caller(url(), { cookie })
  }
}

async function mustBe<T>(status: number, asked: Promise<Told<T>>): Promise<Told<T>> {
  const told = await asked
  if (told.status !== status) throw new Error(`${told.status} instead of ${status}: ${JSON.stringify(told.body)}`)
  return told
}
