/** What floats, flies and shines in the harbour. */
export function Boat() {
  return (
    <g className="harbour-afloat">
      <path className="harbour-mast" d="M256 486V300M256 330l64 120M256 330l-54 124" />
      <path className="harbour-sail" d="M262 316c34 40 52 82 58 132h-58z" />
      <path className="harbour-sail-red" d="M250 336c-22 34-38 74-46 112h46z" />
      <path className="harbour-hull" d="M180 466h168c-6 22-20 36-38 40H224c-22-6-36-20-44-40z" />
      <path className="harbour-hull-line" d="M185 478h158" />
    </g>
  );
}

export function Dinghy() {
  return (
    <g className="harbour-afloat harbour-afloat-late">
      <path className="harbour-dinghy" d="M642 486h84c-4 14-12 22-24 22h-38c-12 0-18-8-22-22z" />
      <path className="harbour-mast" d="M642 486c-14-20-24-56-32-92" />
    </g>
  );
}

export function Lighthouse() {
  return (
    <g>
      <path className="harbour-pier" d="M0 414h152l18 30H0z" />
      <path className="harbour-tower" d="M74 300h36l10 114H64z" />
      <path className="harbour-band" d="M71.4 330h41.2l2.4 27H69zM66.8 382h50.4l2.8 32H64z" />
      <rect className="harbour-lantern" x="79" y="278" width="26" height="22" />
      <path className="harbour-roof" d="M74 278l18-18 18 18zM70 300h44v5H70z" />
      <path className="harbour-beam" d="M105 289l290-44v66zM79 289L0 272v34z" />
    </g>
  );
}

export function Gulls() {
  return (
    <path
      className="harbour-gulls"
      d="M712 168c8-9 16-9 20 0 5-9 13-9 21 0M796 130c6-7 12-7 15 0 4-7 10-7 16 0M1012 160c6-7 12-7 15 0 4-7 10-7 16 0"
    />
  );
}
