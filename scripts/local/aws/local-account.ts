/** The AWS account that the stand-ins play. None of it is secret: nothing of it leaves this machine. */
export const localAccount = {
  accountId: "000000000000",
  region: "eu-west-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
} as const;
