// What a person at the terminal needs after the start: where everything is, and the first password.
import { networkInterfaces } from 'node:os'
import { FIRST_USERNAME } from './auth/first-account.ts'
import type { Config } from './config.ts'

const PAGES = [
  ['/', '目录 · directory'],
  ['/dispenser', '取号机 · dispenser'],
  ['/reception', '导办台 · reception'],
  ['/desk', '窗口 · desk'],
  ['/board', '综合屏 · board'],
  ['/bar?counter=1', '窗口屏 · counter bar'],
  ['/guides', '办事流程 · guides'],
  ['/review?counter=1', '评价器 · review pad'],
  ['/dashboard', '看板 · dashboard'],
  ['/reports', '报表 · reports'],
  ['/settings', '设置 · settings'],
  ['/api/docs', '接口 · API'],
] as const

/** Prints the address of every page and, on the very first start, the administrator's one-time password. */
export function printAddresses(
  config: Config,
  started: { readonly port: number; readonly firstPassword: string | undefined },
) {
  const base = `${config.tls ? 'https' : 'http'}://${lanAddress()}:${started.port}`
  console.log('\n暖厅 Nuanting\n')
  for (const [page, what] of PAGES) console.log(`  ${(base + page).padEnd(44)} ${what}`)
  if (started.firstPassword) {
    console.log(`\n  管理员 administrator: ${FIRST_USERNAME}`)
    console.log(`  一次性密码 one-time password: ${started.firstPassword}\n`)
  }
}

/** The address under which phones and screens of this network find the machine. */
export function lanAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const lan = addresses.find(({ family, internal }) => family === 'IPv4' && !internal)
  return lan?.address ?? 'localhost'
}
