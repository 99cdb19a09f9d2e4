import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Spa, type SpaProps } from "../constructs/spa.ts";
import type { AppName } from "../security-headers.ts";

type Shared = Pick<SpaProps, "apiEndpoint" | "media" | "accessLogs" | "webAclArn">;
type Own = Pick<SpaProps, "dist" | "origins" | "domain" | "config" | "pages">;

/** The two apps, each with a distribution of its own. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { shared: Shared; apps: Record<AppName, Own> }) {
    super(scope, id, props);
    for (const [app, own] of Object.entries(props.apps) as [AppName, Own][]) {
      const spa = new Spa(this, app, { app, ...props.shared, ...own });
      new CfnOutput(this, `${app}-address`, {
        value: `https://${own.domain?.name ?? spa.distribution.distributionDomainName}`,
      });
    }
  }
}
