/** Where a page lies in the bucket: `/` → `home.html`, `/p/oak-stool` → `p/oak-stool.html`. CloudFront's function says the same. */
export function keyOf(path: string): string {
  return path === "/" ? "home.html" : `${path.slice(1)}.html`;
}
