/** The whole platform on one machine, with a seeded shop in it. */
import { serviceRows } from "@quayside/functions/services.ts";
import { firstStart } from "../seed/first-start.ts";
import { giftCardToTry } from "../seed/life/gift-card-codes.ts";
import { buildApps, localDist } from "./apps.ts";
import { orSayWhy, platformArguments } from "./arguments.ts";
import { startPlatform } from "./platform.ts";
import { renderPages } from "./render-pages.ts";
import { republish } from "./republish.ts";
import { announce } from "./running.ts";
import { demoShopper, demoStaff, setupStaff } from "./staff.ts";

// As in Lambda.
process.env.TZ = "UTC";

await orSayWhy(async () => {
  const { port, dataDir } = platformArguments(process.argv.slice(2));
  await buildApps(console.log);
  console.log("Starting the platform …");
  const platform = await startPlatform({
    port,
    dataDir,
    staff: [...demoStaff, setupStaff],
    isHeld: true,
    dist: { store: localDist("web-store"), admin: localDist("web-admin") },
  });
  const { addresses, environment } = platform;
  const retract = announce(dataDir, platform);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log("\n  Stopping …");
    retract();
    await platform.stop();
    console.log(`  Stopped. Everything is kept in ${dataDir}/; npm start goes on with it.`);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  Object.assign(process.env, environment);
  await republish(platform);
  await firstStart(platform, dataDir);
  platform.open();
  // The first click should not wait for a bundle.
  for (const [name] of serviceRows) await platform.functions.warm(name);
  // Figures are there from the first click on, too; where that fails it is told, and tried again by the clock.
  await platform.scheduler.run("lake.compact").catch(() => undefined);
  const pages = await renderPages(platform, console.log);
  const [admin] = demoStaff;
  console.log(`
  Store   ${addresses.store}
  Admin   ${addresses.admin}   ${admin?.email}  ${admin?.password}
  Inbox   ${addresses.inbox}   mails, text messages, and the codes of the staff's authenticators

  Cards   4242 4242 4242 4242 pays; 4000 0025 0000 3155 asks for 3D Secure; 4000 0000 0000 0002 is declined
  Shopper ${demoShopper.email}  ${demoShopper.password}   has orders, and credit in the shop
  Codes   HARBOUR10 takes ten per cent off from £20; ${giftCardToTry} is a gift card of £25

  Everything is kept in ${dataDir}/ and survives a restart; npm run reset starts over. Ctrl-C stops.`);
  if (pages.left === 0) return;
  console.log(
    `\n  The pages of ${pages.left} products are made anew meanwhile; one that is asked for before takes a moment longer.`,
  );
  await pages
    .rest(() => stopping)
    .catch((error: unknown) => {
      if (stopping) return;
      console.error("  The rest could not be made, and is made page by page as it is asked for:", error);
    });
});
