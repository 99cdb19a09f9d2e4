/** Findings of the rule packs that stand, each with its place and the reason a reviewer may argue with. */
const objectsOf = (name: string, output: string) =>
  `AwsSolutions-IAM5[Resource::QuaysideData:ExportsOutputFnGetAtt${name}${output}/*]`;
const snapshot = objectsOf("Snapshot", "86FBE57AArn5060C62E");
const imports = objectsOf("Import", "98530AF4Arn72C6CB8A");
const media = objectsOf("Media", "A721A567ArnB9989168");
const site = objectsOf("Site", "E53D7754ArnEE3E64EC");
const lake = objectsOf("Lake", "5F1B88EAArn65E67816");
const reports = objectsOf("Reports", "65402A0AArn549BAC56");
const audit = objectsOf("Audit", "3D8ADE0AArn5960E565");

const deployer = "QuaysideWeb/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C";
const ownFiles =
  "CDK's own deployment helper: it copies the built app into this one bucket, at deployment only, and no request reaches it.";

export const acknowledged: readonly { path: string; id: string; reason: string }[] = [
  {
    path: "QuaysideApi/storefront",
    id: snapshot,
    reason:
      "Reads published snapshots, whose keys change with each version; only objects of this bucket, only GetObject.",
  },
  {
    path: "QuaysideApi/staff-catalog",
    id: snapshot,
    reason: "Searches products in published snapshots, whose keys change with each version; only GetObject.",
  },
  {
    path: "QuaysideApi/cart",
    id: snapshot,
    reason:
      "Reads published snapshots, whose keys change with each version; only objects of this bucket, only GetObject.",
  },
  {
    path: "QuaysideEvents/publisher",
    id: snapshot,
    reason: "Writes published snapshots, whose keys change with each version; only objects of this bucket.",
  },
  {
    path: "QuaysideEvents/pages",
    id: snapshot,
    reason: "Makes pages of published snapshots, whose keys change with each version; only GetObject.",
  },
  {
    path: "QuaysideEvents/pages",
    id: site,
    reason: "Writes a page per product and department, and removes those of what is gone; only objects of this bucket.",
  },
  {
    path: "QuaysideEvents/importer",
    id: imports,
    reason: "Reads uploaded files, whose keys are made at upload; only objects of this bucket, only GetObject.",
  },
  {
    path: "QuaysideEvents/exporter",
    id: imports,
    reason: "Writes exports under keys made of their ids, and removes what is not whole; only objects of this bucket.",
  },
  {
    path: "QuaysideEvents/exporter",
    id: lake,
    reason: "Takes out the lake's files, whose keys change with each compaction; only GetObject.",
  },
  {
    path: "QuaysideApi/staff-catalog",
    id: imports,
    reason: "Signs uploads, whose keys are made at upload; only objects of this bucket.",
  },
  {
    path: "QuaysideApi/staff-catalog",
    id: media,
    reason: "Signs uploads of pictures, whose keys are made at upload, and looks whether they came.",
  },
  {
    path: "QuaysideEvents/media",
    id: media,
    reason: "Reads uploads and writes their sizes, under keys made at upload; only objects of this bucket.",
  },
  {
    path: "QuaysideApi/analytics",
    id: lake,
    reason:
      "Reads the lake's files, whose keys change with each compaction; only objects of this bucket, only GetObject.",
  },
  {
    path: "QuaysideEvents/facts",
    id: lake,
    reason:
      "Writes a file per batch of changes, named by their sequence numbers; only objects of this bucket, only PutObject.",
  },
  {
    path: "QuaysideJobs/lake-jobs",
    id: lake,
    reason:
      "Writes the lake's files, whose keys change with each version, and removes old ones; only objects of this bucket.",
  },
  {
    path: "QuaysideJobs/forecaster",
    id: lake,
    reason: "Reads the lake's files, and writes and removes those of forecasts; only objects of this bucket.",
  },
  {
    path: "QuaysideEvents/visit-writer",
    id: lake,
    reason:
      "Adds what happened in visits under names made of their messages; only objects of this bucket, only PutObject.",
  },
  {
    path: "QuaysideEvents/reporter",
    id: lake,
    reason: "Asks figures of the lake's files, whose keys change with each compaction; only GetObject.",
  },
  {
    path: "QuaysideEvents/reporter",
    id: reports,
    reason: "Writes reports under keys made of their runs; only objects of this bucket.",
  },
  {
    path: "QuaysideApi/staff-reports",
    id: reports,
    reason: "Signs downloads of reports, whose keys are made of their runs; only objects of this bucket.",
  },
  {
    path: "QuaysideEvents/mailer",
    id: reports,
    reason: "Sends reports, whose keys are made of their runs; only objects of this bucket.",
  },
  {
    path: "QuaysideJobs/jobs",
    id: audit,
    reason: "Seals one digest per day under its date; objects are locked, so it can add and never change.",
  },
  {
    path: "QuaysideJobs",
    id: "AwsSolutions-IAM5[Resource::<jobsFunction4847AA73.Arn>:*]",
    reason: "The scheduler may invoke any version of this one function; CDK's target adds it.",
  },
  {
    path: "QuaysideJobs",
    id: "AwsSolutions-IAM5[Resource::<lakejobsFunction6BDC4868.Arn>:*]",
    reason: "The scheduler may invoke any version of this one function; CDK's target adds it.",
  },
  {
    path: "QuaysideJobs",
    id: "AwsSolutions-IAM5[Resource::<forecasterFunctionA1617D5C.Arn>:*]",
    reason: "The scheduler may invoke any version of this one function; CDK's target adds it.",
  },
  {
    path: "QuaysideIdentity/Customers",
    id: "AwsSolutions-COG2",
    reason: "A second factor is the shopper's choice; staff, in the other pool, always need one.",
  },
  { path: deployer, id: "AwsSolutions-L1", reason: `${ownFiles} Its runtime comes with the CDK version.` },
  {
    path: deployer,
    id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    reason: `${ownFiles} It may write its log.`,
  },
  ...["GetBucket*", "GetObject*", "List*", "Abort*", "DeleteObject*"].map((action) => ({
    path: deployer,
    id: `AwsSolutions-IAM5[Action::s3:${action}]`,
    reason: ownFiles,
  })),
  ...[
    "arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-eu-west-1/*",
    "<adminFiles1E5DACDD.Arn>/*",
    "arn:<AWS::Partition>:s3:::QuaysideData:ExportsOutputRefSiteE53D7754CFC914EC/*",
    "*",
  ].map((resource) => ({ path: deployer, id: `AwsSolutions-IAM5[Resource::${resource}]`, reason: ownFiles })),
  ...["store/Distribution/Origin1", "store/Distribution/Origin4", "admin/Distribution/Origin3"].map((origin) => ({
    path: `QuaysideWeb/${origin}`,
    id: "Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac",
    reason:
      "The data stack's bucket policy lets this account's distributions read media and pages; naming one would be a circle.",
  })),
];
