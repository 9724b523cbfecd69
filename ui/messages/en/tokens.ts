// The page «其他程序的令牌» in English.
import type { tokens as tokensZh } from '../zh/tokens.ts'
import type { Translated } from '../zh.ts'

export const tokens: Translated<typeof tokensZh> = {
  title: 'Tokens of programs',
  about: 'Other systems and the print agents of dispensers come in with a token; revoke what is not needed',
  add: 'Make a token',
  none: 'There are no tokens yet.',
  name: 'Name',
  nameHint: 'Which system it is for, such as "city data platform"',
  nameNeeded: 'Please fill in a name.',
  kind: 'For whom',
  'kind-program': 'Another program',
  'kind-agent': 'The print agent of a dispenser',
  days: 'Good for',
  daysUnit: 'days',
  daysRule: 'Please choose 1 to {max} days.',
  make: 'Make it',
  agentNameRule: 'Small letters, digits and hyphens, like door-1; the address of its printer is agent://door-1',
  agentAbout:
    'A print agent runs on the machine of the dispenser itself and can do nothing but print there. An older token of the same name is void at once.',
  tokenOf: 'Token of "{name}"',
  programHow: 'Put it into the settings of that program as a bearer token. Do not send it by chat.',
  agentHow:
    'On the machine of the dispenser, run this line in the folder of the program, with the address of its own printer as PRINTER.',
  made: 'Made',
  by: 'by {name}',
  ends: 'Good until',
  endless: 'Without end (an old token: better make a new one)',
  over: 'Over',
  soon: '{days} days left',
  lastUsed: 'Last used',
  neverUsed: 'Never',
  revoke: 'Revoke',
  revokeOf: 'Revoke {name}',
  askRevoke: 'Revoke the token of "{name}"? Its program is shut out at once, for good.',
}
