import { Mark } from "@quayside/shared/ui/mark.tsx";
import { Link } from "@tanstack/react-router";
import { useStore } from "../lib/format.ts";

export function Brand() {
  const { name } = useStore();
  return (
    <Link to="/" className="brand">
      <Mark />
      <span className="brand-name">{name}</span>
    </Link>
  );
}
