import { type App, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Accepts one finding of the rule packs on one construct, with the reason that a reviewer may argue with. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/** Applies the table of findings that stand; one whose place is gone is refused, so that the table stays true. */
export function acknowledgeAll(app: App, findings: readonly { path: string; id: string; reason: string }[]): void {
  const byPath = new Map(app.node.findAll().map((construct) => [construct.node.path, construct]));
  for (const { path, id, reason } of findings) {
    const construct = byPath.get(path);
    if (!construct) throw new Error(`${path} is acknowledged for ${id}, but it is not there`);
    acknowledge(construct, id, reason);
  }
}
