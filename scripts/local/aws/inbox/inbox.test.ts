import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ControlPlane, startControlPlane } from "../control-plane.ts";
import type { Message } from "./inbox.ts";

let plane: ControlPlane;
let ses: SESv2Client;
const dataDir = mkdtempSync(join(tmpdir(), "inbox-"));
const start = () =>
  startControlPlane({ port: 0, dataDir, authenticators: () => [{ label: "Ada, owner", code: () => "123456" }] });

beforeAll(async () => {
  plane = await start();
  vi.stubEnv("AWS_ENDPOINT_URL_SESV2", plane.endpoint);
  ses = new SESv2Client({ region: "eu-west-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await plane.stop();
  rmSync(dataDir, { recursive: true });
});

const send = (Content: SendEmailCommandInput["Content"], ToAddresses = ["ann@example.com"]) =>
  ses.send(
    new SendEmailCommand({ FromEmailAddress: "Quayside <shop@example.com>", Destination: { ToAddresses }, Content }),
  );
const get = (path: string) => fetch(`${plane.endpoint}${path}`);
const listed = async (query = ""): Promise<Message[]> =>
  ((await (await get(`/_local/inbox${query}`)).json()) as { messages: Message[] }).messages;

const picture = Buffer.from("89504e470d0a1a0a", "hex");
const confirmation: SendEmailCommandInput["Content"] = {
  Simple: {
    Subject: { Data: "Your order Q-1001" },
    Body: {
      Text: { Data: "Thank you" },
      Html: { Data: '<p>Thank you</p><img src="cid:logo"><script>alert(1)</script>' },
    },
    Attachments: [
      { FileName: "logo.png", ContentType: "image/png", RawContent: picture, ContentId: "<logo>" },
      { FileName: "Rechnung Ü.pdf", ContentType: "application/pdf", RawContent: Buffer.from("%PDF-") },
    ],
  },
};

test("keeps a mail with its attachments and shows it without its scripts", async () => {
  const { MessageId } = await send(confirmation);
  const [mail] = await listed("?to=ann@example.com");
  expect(mail).toMatchObject({
    id: MessageId,
    channel: "mail",
    subject: "Your order Q-1001",
    text: "Thank you",
    attachments: [{ name: "logo.png", size: 8 }, { name: "Rechnung Ü.pdf" }],
  });
  const html = await get(`/_local/inbox/${MessageId}/html`);
  expect(html.headers.get("content-security-policy")).toMatch(/^sandbox [a-z -]+; default-src 'none'/);
  expect(html.headers.get("content-security-policy")).not.toContain("allow-scripts");
  expect(await html.text()).toContain(`src="/_local/inbox/${MessageId}/attachments/0"`);
  const logo = await get(`/_local/inbox/${MessageId}/attachments/0`);
  expect(logo.headers.get("content-type")).toBe("image/png");
  expect(Buffer.from(await logo.arrayBuffer())).toEqual(picture);
});

test("reads raw mail: encoded subject, both bodies, attachment", async () => {
  const raw = `From: Shop <shop@example.com>\r\nTo: bob@example.com\r\nSubject: =?UTF-8?B?QmVzdGVsbHVuZyDDnGJlcmJsaWNr?=
MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<b>Hallo</b>\r\n--b
Content-Type: text/csv\r\nContent-Disposition: attachment; filename="a.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxi\r\n--b--\r\n`;
  await ses.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(raw.replace(/\r?\n/g, "\r\n")) } } }));
  const [mail] = await listed("?to=bob@example.com");
  expect(mail).toMatchObject({ from: "shop@example.com", subject: "Bestellung Überblick" });
  expect(mail?.html).toContain("<b>Hallo</b>");
  expect(await (await get(`/_local/inbox/${mail?.id}/attachments/0`)).text()).toBe("a,b");
});

test.each([
  ["an address that is none", () => send(confirmation, ["ann"])],
  ["nobody", () => send(confirmation, [])],
  ["an empty mail", () => send({ Simple: { Subject: { Data: "x" }, Body: {} } })],
])("refuses %s as SES does", async (_, attempt) => {
  const count = (await listed()).length;
  await expect(attempt()).rejects.toMatchObject({ name: "BadRequestException" });
  expect(await listed()).toHaveLength(count);
});

test("the page, and the codes of the staff", async () => {
  const page = await get("/inbox");
  expect(await page.text()).toContain("<title>Inbox</title>");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(await (await get("/_local/authenticators")).json()).toEqual([{ label: "Ada, owner", code: "123456" }]);
});

test("is still there after a restart, until it is cleared", async () => {
  const before = await listed();
  await plane.stop();
  plane = await start();
  expect(await listed()).toEqual(before);
  await fetch(`${plane.endpoint}/_local/inbox`, { method: "DELETE" });
  expect(await listed()).toEqual([]);
});
