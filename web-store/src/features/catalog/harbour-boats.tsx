/** What floats and flies in the harbour. */
export function Boat() {
  return (
    <g className="harbour-afloat">
      <path className="harbour-mast" d="M716 486V300M716 330l64 120M716 330l-54 124" />
      <path className="harbour-sail" d="M722 316c34 40 52 82 58 132h-58z" />
      <path className="harbour-sail-red" d="M710 336c-22 34-38 74-46 112h46z" />
      <path className="harbour-hull" d="M640 466h168c-6 22-20 36-38 40H684c-22-6-36-20-44-40z" />
      <path className="harbour-hull-line" d="M645 478h158" />
    </g>
  );
}

export function Dinghy() {
  return (
    <g className="harbour-afloat harbour-afloat-late">
      <path className="harbour-dinghy" d="M392 486h84c-4 14-12 22-24 22h-38c-12 0-18-8-22-22z" />
      <path className="harbour-mast" d="M392 486C372 470 352 430 330 398" />
    </g>
  );
}

export function Lighthouse() {
  return (
    <g>
      <path className="harbour-pier" d="M1010 412h190v32h-206z" />
      <path className="harbour-tower" d="M1082 300h36l10 112h-56z" />
      <path className="harbour-band" d="M1079.5 330h41l2.4 27h-45.8zM1075 380h50l2.8 32h-55.6z" />
      <rect className="harbour-lantern" x="1087" y="278" width="26" height="22" />
      <path className="harbour-roof" d="M1082 278l18-18 18 18zM1078 300h44v5h-44z" />
      <path className="harbour-beam" d="M1087 289L820 250v62zM1113 289l87-16v32z" />
    </g>
  );
}

export function Gulls() {
  return (
    <path
      className="harbour-gulls"
      d="M842 206c8-9 16-9 20 0 5-9 13-9 21 0M905 168c6-7 12-7 15 0 4-7 10-7 16 0M612 150c6-7 12-7 15 0 4-7 10-7 16 0"
    />
  );
}
