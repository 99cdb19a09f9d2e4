import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CUSTOMERS, startTestIdentity, type TestIdentity } from "./test-identity.ts";

let test: TestIdentity;
let deliverable = true;

beforeAll(async () => {
  const send = () => {
    if (!deliverable) throw new Error("inbox full");
  };
  test = await startTestIdentity({ send });
});
afterAll(() => test.close());

function post(operation: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  const target = `AWSCognitoIdentityProviderService.${operation}`;
  const type = "application/x-amz-json-1.1";
  return fetch(test.url, {
    method: "POST",
    body,
    headers: { "content-type": type, "x-amz-target": target, ...headers },
  });
}

async function errorOf(response: Response): Promise<string> {
  const body = (await response.json()) as { __type: string };
  expect(response.status).toBe(400);
  expect(response.headers.get("x-amzn-errortype")).toBe(body.__type);
  return body.__type;
}

describe("errors", () => {
  it.each([
    ["CreateUserPool", "{}", "UnknownOperationException"],
    ["SignUp", "{", "SerializationException"],
    ["SignUp", "{}", "InvalidParameterException"],
    ["ListUsers", "{}", "MissingAuthenticationTokenException"],
    ["AdminCreateUser", "{}", "MissingAuthenticationTokenException"],
    ["AdminInitiateAuth", "{}", "MissingAuthenticationTokenException"],
    ["SignUp", JSON.stringify({ Password: "x".repeat(300_000) }), "SerializationException"],
  ])("%s with %.20s is %3$s", async (operation, body, name) => {
    expect(await errorOf(await post(operation, body))).toBe(name);
  });

  it("tell when a code could not be delivered", async () => {
    deliverable = false;
    const body = { ClientId: CUSTOMERS.clientId, Username: "ada@example.test", Password: "Harbour-Light-7" };
    expect(await errorOf(await post("SignUp", JSON.stringify(body)))).toBe("CodeDeliveryFailureException");
  });
});

describe("browsers", () => {
  it("may call what Amplify calls, with the headers it sends", async () => {
    const headers = "cache-control,content-type,x-amz-target,x-amz-user-agent";
    const preflight = await fetch(test.url, {
      method: "OPTIONS",
      headers: {
        origin: "http://localhost:5173",
        "access-control-request-method": "POST",
        "access-control-request-headers": headers,
      },
    });
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-headers")).toBe(headers);
    const refused = await post("GetUser", JSON.stringify({ AccessToken: "x" }));
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    expect(refused.headers.get("access-control-expose-headers")).toContain("x-amzn-ErrorType");
  });

  it("may not send AWS credentials", async () => {
    const preflight = await fetch(test.url, {
      method: "OPTIONS",
      headers: { "access-control-request-headers": "authorization, x-amz-target" },
    });
    expect(preflight.headers.get("access-control-allow-headers")).not.toContain("authorization");
  });
});

describe("well-known documents", () => {
  it("name the issuer and where its keys are", async () => {
    const issuer = `${test.url}/${CUSTOMERS.id}`;
    const response = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({ issuer, jwks_uri: `${issuer}/.well-known/jwks.json` });
  });

  it("exist for known pools only", async () => {
    expect((await fetch(`${test.url}/eu-west-1_Nowhere/.well-known/jwks.json`)).status).toBe(400);
    expect((await fetch(`${test.url}/anything`)).status).toBe(404);
  });
});
