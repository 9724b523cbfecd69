// Which browser on which system a person signed in with, as far as it says so: enough to know one's own again.

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/Edg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/QQBrowser\/(\d+)/, 'QQ Browser'],
  [/(?:OPR|Opera)\/(\d+)/, 'Opera'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad|iOS/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
]

/** `Chrome 131, Windows` from a `User-Agent`; undefined when it names neither. The rest of it is kept nowhere. */
export function browserName(userAgent: string | undefined): string | undefined {
  if (!userAgent) return undefined
  const browser = BROWSERS.map(([pattern, name]) => named(pattern.exec(userAgent), name)).find(Boolean)
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1]
  return [browser, system].filter(Boolean).join(', ') || undefined
}

function named(found: RegExpExecArray | null, name: string): string | undefined {
  return found ? `${name} ${found[1]}` : undefined
}
