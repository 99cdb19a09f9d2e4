import type { CategoryNode } from "@quayside/shared/catalog/schema.ts";
import { useRef } from "react";
import { Link } from "wouter";
import { CloseIcon } from "../ui/icons.tsx";

/** The whole tree of categories in a native popover: Escape and a click beside it close it, and so does going somewhere. */
export function CategoryPanel({ id, categories }: { id: string; categories: readonly CategoryNode[] }) {
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();
  return (
    <div className="category-panel" id={id} popover="auto" ref={panel}>
      <button type="button" className="icon-button category-panel-close" onClick={close} aria-label="Close">
        <CloseIcon />
      </button>
      <ul>
        {categories.map(({ slug, name, children }) => (
          <li key={slug}>
            <Link className="category-panel-top" href={`/c/${slug}`} onClick={close}>
              {name}
            </Link>
            <ul>
              {children.map((child) => (
                <li key={child.slug}>
                  <Link href={`/c/${child.slug}`} onClick={close}>
                    {child.name}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
