// Somebody who asks the server over HTTP: a stranger, a member of staff, a paired device or a program.
import { randomUUID } from 'node:crypto'
import { Answer, Problem } from '#contract/answers.ts'
import type { Command } from '#contract/commands.ts'

export type Told<T = unknown> = { readonly status: number; readonly headers: Headers; readonly body: T }
type WithoutPress<T> = T extends unknown ? Omit<T, 'press'> : never
type AsWritten<T> = T extends object ? { readonly [K in keyof T]: AsWritten<T[K]> } : T
/** A command; without a press of its own it gets a fresh one. */
export type Order = AsWritten<WithoutPress<Command>> & { readonly press?: string }
export type Pressed = { readonly answer: Answer } | { readonly problem: Problem }

/** What goes into the head of one request; what is undefined stays out. */
type Head = Readonly<Record<string, string | undefined>>

export type Caller = {
  /** What goes into the head of every request. */
  readonly headers: Readonly<Record<string, string>>
  readonly ask: <T = unknown>(method: string, path: string, body?: unknown, headers?: Head) => Promise<Told<T>>
  readonly get: <T = unknown>(path: string) => Promise<Told<T>>
  readonly post: <T = unknown>(path: string, body?: unknown) => Promise<Told<T>>
  /** One command in this hall, `main` without a word. */
  readonly press: (order: Order, hall?: string) => Promise<Pressed>
  /** The same, where everything but a yes is a fault of the test. */
  readonly done: (order: Order, hall?: string) => Promise<Answer>
}

/** One who asks at this address, with a cookie or a token in `headers`. */
export function caller(url: string, headers: Readonly<Record<string, string>> = {}): Caller {
  async function ask<T>(method: string, path: string, body?: unknown, more: Head = {}): Promise<Told<T>> {
    const head = new Headers(headers)
    for (const [name, value] of Object.entries(more)) if (value !== undefined) head.set(name, value)
    if (body !== undefined) head.set('content-type', 'application/json')
    const response = await fetch(url + path, {
      method,
      headers: head,
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, body: (await bodyOf(response)) as T }
  }

  async function press(order: Order, hall = 'main'): Promise<Pressed> {
    const { status, body } = await ask('POST', `/api/halls/${hall}/commands`, { press: randomUUID(), ...order })
    return status === 200 ? { answer: Answer.parse(body) } : { problem: Problem.parse(body) }
  }

  return {
    headers,
    ask,
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    press,
    done: async (order, hall) => {
      const pressed = await press(order, hall)
      if ('problem' in pressed) throw new Error(`${order.type}: ${JSON.stringify(pressed.problem)}`)
      return pressed.answer
    },
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '')
  return isJson ? response.json() : response.text()
}
