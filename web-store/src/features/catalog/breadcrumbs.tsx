import { Link } from "wouter";

export function Breadcrumbs({ path }: { path: readonly { slug: string; name: string }[] }) {
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        <li>
          <Link href="/">Home</Link>
        </li>
        {path.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={`/c/${slug}`}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
