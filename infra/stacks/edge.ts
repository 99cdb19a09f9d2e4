import { trackingOperations } from "@quayside/shared/tracking/contract.ts";
import { Stack, type StackProps } from "aws-cdk-lib";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";

/** Requests of one address in five minutes: to everything, and to what tries passwords or codes, or places orders. */
const limits = { all: 3000, sensitive: 100 };

const sensitivePaths = ["/api/v1/auth/", "/api/v1/carts", "/api/v1/gift-card-checks"];

const visibility = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});

function startsWith(path: string): CfnWebACL.StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: "STARTS_WITH",
      searchString: path,
      textTransformations: [{ priority: 0, type: "NORMALIZE_PATH" }],
    },
  };
}

const posts: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: "EXACTLY",
    searchString: "POST",
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
};

function rateRule(
  name: string,
  priority: number,
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement: { limit, aggregateKeyType: "IP", scopeDownStatement } },
    visibilityConfig: visibility(name),
  };
}

function managedRule(name: string, priority: number): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: "AWS", name } },
    visibilityConfig: visibility(name),
  };
}

/** More than any browser of ours sends; the firewall reads the first 16 kilobytes of a body. */
const beaconBytes = 16_000;

const tooLargeBeacon: CfnWebACL.RuleProperty = {
  name: "large-beacons",
  priority: 4,
  action: { block: { customResponse: { responseCode: 413 } } },
  statement: {
    andStatement: {
      statements: [
        startsWith(trackingOperations.collect.path),
        {
          sizeConstraintStatement: {
            fieldToMatch: { body: { oversizeHandling: "MATCH" } },
            comparisonOperator: "GT",
            size: beaconBytes,
            textTransformations: [{ priority: 0, type: "NONE" }],
          },
        },
      ],
    },
  },
  visibilityConfig: visibility("large-beacons"),
};

/** The firewall in front of CloudFront; such an ACL lives in us-east-1, whatever the store's region. */
export class EdgeStack extends Stack {
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const sensitive = {
      andStatement: { statements: [posts, { orStatement: { statements: sensitivePaths.map(startsWith) } }] },
    };
    const acl = new CfnWebACL(this, "Firewall", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visibility("firewall"),
      rules: [
        rateRule("rate-sensitive", 0, limits.sensitive, sensitive),
        rateRule("rate-all", 1, limits.all),
        managedRule("AWSManagedRulesAmazonIpReputationList", 2),
        managedRule("AWSManagedRulesKnownBadInputsRuleSet", 3),
        tooLargeBeacon,
      ],
    });
    this.webAclArn = acl.attrArn;
  }
}
