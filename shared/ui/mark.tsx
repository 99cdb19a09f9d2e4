/** The sign of the house: a mooring bollard over two waves. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M9 8.5a4 4 0 0 1 4-4h14a4 4 0 0 1 0 8h-1.6c-1 4-.6 7.2 2.6 10.5h-16c3.2-3.3 3.6-6.5 2.6-10.5H13a4 4 0 0 1-4-4z" />
      <path
        className="mark-water"
        d="M4 28.5c4 0 4-3 8-3s4 3 8 3 4-3 8-3 4 3 8 3M4 35.5c4 0 4-3 8-3s4 3 8 3 4-3 8-3 4 3 8 3"
      />
    </svg>
  );
}
