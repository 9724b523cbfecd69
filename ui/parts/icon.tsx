// Small line drawings beside words. They decorate: no icon stands alone, and screen readers pass them by.

const drawings = {
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-2.6 6.6a2.6 2.6 0 1 1 3.9 2.2c-.9.5-1.3 1-1.3 2M12 16.8v.1',
  speaker: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  mute: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM16 9.5l5 5M21 9.5l-5 5',
  stop: 'M7 7h10v10H7Z',
  louder: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM18 9v6M15 12h6',
  softer: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM15 12h6',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.2 12h17.6M12 3c2.6 2.4 3.9 5.4 3.9 9s-1.3 6.6-3.9 9c-2.6-2.4-3.9-5.4-3.9-9S9.4 5.4 12 3Z',
  back: 'M19 12H5M11 5.5 4.5 12l6.5 6.5',
  forward: 'M5 12h14M13 5.5l6.5 6.5-6.5 6.5',
  check: 'M4.5 12.5 9.5 17.5 19.5 6.5',
  home: 'M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10',
  heart: 'M12 19.5C7 15.9 4 13 4 9.6A4.2 4.2 0 0 1 12 7.9a4.2 4.2 0 0 1 8 1.7c0 3.4-3 6.3-8 9.9Z',
  seat: 'M7 4v9h9M7 13l-1 7M16 13l2 7M7 16.5h9.8',
} as const

export type IconName = keyof typeof drawings

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="icon">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
