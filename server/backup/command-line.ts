// What the programs at the terminal have in common: the same settings as the server, and one sentence when it goes wrong.
import path from 'node:path'
import { type Config, readConfig } from '../config.ts'

/** A path as the person typed it: npm changes the folder and says where it was called. */
export function callerPath(typed: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), typed)
}

/**
 * Does the work with the configuration of the environment. Trouble ends the program with 1 and its sentence, a wrong
 * setting with 2; `--help` prints how it is used.
 */
export async function runProgram(help: string, work: (config: Config) => Promise<void>): Promise<void> {
  if (process.argv.includes('--help')) return console.log(help)
  const read = readConfig(process.env)
  if ('wrong' in read) {
    console.error(read.wrong)
    process.exitCode = 2
    return
  }
  try {
    await work(read.config)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    if (read.config.logLevel === 'debug') console.error(error)
    process.exitCode = 1
  }
}
