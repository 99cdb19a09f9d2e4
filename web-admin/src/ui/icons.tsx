/** Strokes on a 24 × 24 grid, two wide. */
const strokes = {
  home: "M4 11l8-7 8 7M6 9.500V20h12V9.500M10 20v-6h4v6",
  orders: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
  products: "M12 3l8 4.500v9L12 21l-8-4.500v-9zM4 7.500l8 4.5 8-4.500M12 12v9",
  inventory: "M4 20V9l8-5 8 5v11M8 20v-7h8v7M8 16.500h8",
  transfers: "M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4",
  imports: "M12 4v10M8 10.500l4 4 4-4M4 16v4h16v-4",
  exceptions: "M12 4l9 16H3zM12 10v4M12 17v.01",
  audit: "M12 3l7 3v6c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2 2 4-4",
  clock: "M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M12 7.500V12l3 2",
  reference: "M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M7 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
  staff:
    "M5 8.500a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M2.5 20c.5-3.5 3-5 6-5s5.5 1.5 6 5M15 5.500a3.2 3.2 0 0 1 0 6M17.5 15.500c2.200.6 3.500 2 4 4.500",
  tag: "M4 4h8l8 8-8 8-8-8zM8 8v.01",
  prices: "M5 6h14M5 12h14M5 18h8M17 16v4M15 18h4",
  gift: "M4 10h16v10H4zM3 7h18v3H3zM12 7v13M12 7c-3 0-5-1-4.500-3S12 4 12 7c0-3 4-5 4.500-3S15 7 12 7",
  search: "M4.5 10.500a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M15 15l5.5 5.5",
  menu: "M4 7h16M4 12h16M4 17h11",
  close: "M6 6l12 12M18 6L6 18",
  sun: "M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 3v1.500M12 19.500V21M3 12h1.500M19.5 12H21M5.6 5.600l1 1M17.4 17.400l1 1M5.6 18.400l1-1M17.4 6.600l1-1",
  moon: "M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z",
  screen: "M4 5h16v11H4zM9 20h6M12 16v4",
  person: "M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M4.5 20c1-4 4-5.5 7.5-5.500s6.5 1.5 7.5 5.5",
  signOut: "M14 4H5v16h9M10 12h10M16.5 8l4 4-4 4",
  columns: "M4 5h16v14H4zM9.5 5v14M15 5v14",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.500M5 20h14",
  upload: "M12 16V5M7.5 9.500L12 5l4.5 4.500M5 20h14",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  check: "M4.5 12.500l5 5 10-11",
  chevronRight: "M9.5 6l6 6-6 6",
  chevronLeft: "M14.5 6l-6 6 6 6",
  chevronDown: "M6 9.500l6 6 6-6",
  up: "M12 19V5M6.5 10.500L12 5l5.5 5.5",
  down: "M12 5v14M6.5 13.500L12 19l5.5-5.5",
  plus: "M12 5v14M5 12h14",
  bin: "M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13M10.5 11v5.500M13.5 11v5.5",
  bookmark: "M7 4h10v16l-5-4-5 4z",
  filter: "M4 6h16M7 12h10M10.5 18h3",
  more: "M5 12v.01M12 12v.01M19 12v.01",
  trend: "M3.5 17l6-6 4 4 7-8M15.5 7h5v5",
  chart: "M4 20V4M4 20h16M8 16v-4M12.5 16V8M17 16v-6",
  target: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 12v.01",
  calendar: "M4 6h16v14H4zM4 10h16M8.5 3.500V7M15.5 3.500V7",
  book: "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.500L20 17M15.5 9v.01",
  external: "M14 5h5v5M19 5l-8.5 8.500M17 14v5H5V7h5",
  info: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 11v5M12 8v.01",
  refresh: "M19 8a8 8 0 1 0 1 6M20 4v5h-5",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  truck:
    "M3 6h11v10H3zM14 10h4l3 3v3h-7M5.5 18a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M15.5 18a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0",
} as const;

export type IconName = keyof typeof strokes;

/** A drawing beside words that say the same; hidden from assistive technology. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
