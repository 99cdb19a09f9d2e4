import type { Device } from "@quayside/shared/tracking/schema.ts";
import { expect, it } from "vitest";
import { deviceOf } from "./device.ts";

const mac =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15";
const android = (more: string) =>
  `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/142.0.0.0 ${more}Safari/537.36`;

const cases: [device: Device, userAgent: string, maxTouchPoints: number, what: string][] = [
  [
    "desktop",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36",
    10,
    "a laptop that is touched",
  ],
  ["desktop", mac, 0, "a Mac"],
  ["tablet", mac, 5, "an iPad that says it is a Mac"],
  ["tablet", android(""), 5, "an Android tablet"],
  ["mobile", android("Mobile "), 5, "an Android phone"],
  [
    "mobile",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1",
    5,
    "an iPhone",
  ],
  [
    "tablet",
    "Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 Version/16.6 Mobile/15E148 Safari/604.1",
    5,
    "an older iPad",
  ],
];

it.each(cases)("%s: %s, %d touch points (%s)", (device, userAgent, maxTouchPoints) => {
  expect(deviceOf({ userAgent, maxTouchPoints })).toBe(device);
});
