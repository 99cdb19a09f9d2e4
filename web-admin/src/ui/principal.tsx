import { useMe } from "../lib/me.ts";
import { principalName } from "./principal-name.ts";

/** Who did something, by the name the audit keeps. */
export function Principal({ name }: { name: string }) {
  const { staffId, email } = useMe();
  return <span title={name}>{name === `staff:${staffId}` ? email : principalName(name)}</span>;
}
