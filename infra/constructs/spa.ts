import { existsSync } from "node:fs";
import { Duration, Fn } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { FunctionUrlOrigin, HttpOrigin, OriginGroup, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IFunctionUrl } from "aws-cdk-lib/aws-lambda";
import { Bucket, type IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { acknowledge } from "../acknowledge.ts";
import { type AppName, type CspOrigins, contentSecurityPolicy, securityHeaders } from "../security-headers.ts";
import { StoreBucket } from "./store-bucket.ts";

export interface SpaProps {
  app: AppName;
  /** Built files; missing ones are the caller's mistake. */
  dist: string;
  apiEndpoint: string;
  media: IBucket;
  /** Made ahead of time: the bucket they lie in beside the app's files, and what answers for those that do not. */
  pages?: { bucket: IBucket; fallback: IFunctionUrl };
  accessLogs: IBucket;
  webAclArn: string;
  origins: CspOrigins;
  domain?: { name: string; certificateArn: string };
  /** Served as `/app-config.json`: what one build must learn of its deployment. */
  config?: object;
}

/** Paths without a file name are pages of the app, which routes them itself. */
const toIndex = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z0-9]+$/i.test(request.uri)) request.uri = "/index.html";
  return request;
}`;

/** Pages made ahead of time are files; every other path without a file name is routed by the app. */
const toPage = `function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (uri === "/") request.uri = "/home.html";
  else if (/^\\/(p|c|pages)\\/[a-z0-9-]+$/.test(uri)) request.uri = uri + ".html";
  else if (!/\\.[a-z0-9]+$/i.test(uri)) request.uri = "/index.html";
  return request;
}`;

/** One single-page app: a private bucket behind CloudFront, with the API and the media under the same origin. */
export class Spa extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: SpaProps) {
    super(scope, id);
    if (!existsSync(props.dist)) throw new Error(`${props.dist} is missing: build the apps first (npm run build)`);
    const bucket = this.files(props);
    const responseHeadersPolicy = this.headers(props);
    const secure = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, responseHeadersPolicy };
    const rewrite = new EdgeFunction(this, "ToIndex", {
      code: FunctionCode.fromInline(props.pages ? toPage : toIndex),
      runtime: FunctionRuntime.JS_2_0,
    });
    // By attributes: its policy already lets CloudFront read (see the data stack).
    const media = this.readOnly("Media", props.media);
    const files = S3BucketOrigin.withOriginAccessControl(bucket);
    this.distribution = new Distribution(this, "Distribution", {
      comment: `Quayside ${props.app}`,
      defaultRootObject: "index.html",
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      webAclId: props.webAclArn,
      ...(props.domain
        ? {
            domainNames: [props.domain.name],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            certificate: Certificate.fromCertificateArn(this, "Certificate", props.domain.certificateArn),
          }
        : {}),
      defaultBehavior: {
        ...secure,
        origin: props.pages
          ? new OriginGroup({
              primaryOrigin: files,
              fallbackOrigin: FunctionUrlOrigin.withOriginAccessControl(props.pages.fallback),
              // Who may not list a bucket is told "forbidden" of what is not in it.
              fallbackStatusCodes: [403, 404],
            })
          : files,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        functionAssociations: [{ function: rewrite, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        "/api/*": api(props.apiEndpoint, secure),
        "/media/*": {
          ...secure,
          origin: S3BucketOrigin.withOriginAccessControl(media),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        },
      },
    });
    this.acknowledgeFindings(props);
    this.deploy(bucket, props);
  }

  private readOnly(id: string, { bucketName, bucketRegionalDomainName }: IBucket): IBucket {
    return Bucket.fromBucketAttributes(this, id, { bucketName, bucketRegionalDomainName });
  }

  private files({ pages, app, accessLogs }: SpaProps): IBucket {
    if (pages) return this.readOnly("Files", pages.bucket);
    const logs = { serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix: `${app}-files/` };
    return new StoreBucket(this, "Files", logs);
  }

  /** Names of assets change with their content, so browsers keep them for good; pages are asked for each time. */
  private deploy(destinationBucket: IBucket, { dist, config }: SpaProps): void {
    const assets = new BucketDeployment(this, "Assets", {
      sources: [Source.asset(dist)],
      include: ["assets/*"],
      exclude: ["*"],
      destinationBucket,
      cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
      prune: false,
    });
    const pages = new BucketDeployment(this, "Pages", {
      sources: [Source.asset(dist), ...(config ? [Source.jsonData("app-config.json", config)] : [])],
      exclude: ["assets/*"],
      destinationBucket,
      distribution: this.distribution,
      distributionPaths: ["/*"],
      cacheControl: [CacheControl.noCache()],
      prune: false,
    });
    pages.node.addDependency(assets);
  }

  private headers({ app, origins }: SpaProps): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, "Headers", {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(app, origins), override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          preload: true,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
      },
      customHeadersBehavior: {
        customHeaders: (["permissions-policy", "cross-origin-opener-policy"] as const).map((header) => ({
          header,
          value: securityHeaders[header],
          override: true,
        })),
      },
    });
  }

  private acknowledgeFindings({ domain }: SpaProps): void {
    acknowledge(
      this.distribution,
      "AwsSolutions-CFR1",
      "A shop sells wherever it delivers; countries are limited by its delivery zones, not by the network.",
    );
    acknowledge(
      this.distribution,
      "AwsSolutions-CFR3",
      "The firewall and the API log each request; a third copy with addresses would only be more personal data to keep.",
    );
    if (!domain)
      acknowledge(
        this.distribution,
        "AwsSolutions-CFR4",
        "Without a domain of its own CloudFront's certificate applies, whose TLS floor cannot be set; with one it is TLS 1.2.",
      );
  }
}

/** `/api/*` is never cached here unless the answer says so, and gets everything but the Host header. */
function api(
  endpoint: string,
  secure: Pick<BehaviorOptions, "viewerProtocolPolicy" | "responseHeadersPolicy">,
): BehaviorOptions {
  return {
    ...secure,
    origin: new HttpOrigin(Fn.select(2, Fn.split("/", endpoint))),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS_QUERY_STRINGS,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  };
}
