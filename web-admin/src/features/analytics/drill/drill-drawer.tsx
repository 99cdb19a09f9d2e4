import { Drawer } from "@mantine/core";
import type { FrameSearch } from "../frame/frame-search.ts";
import type { Frame } from "../frame/use-frame.ts";
import { drilledScope } from "./drill.ts";
import { OrdersBehind } from "./orders-behind.tsx";

/** The orders behind the figure that was pressed. It is in the address: going back closes it. */
export function DrillDrawer({ frame }: { frame: Frame<FrameSearch> }) {
  const drilled = drilledScope(frame.search);
  return (
    <Drawer
      opened={drilled !== undefined}
      onClose={() => frame.drill()}
      position="right"
      size="xl"
      title={drilled?.title}
      padding={0}
      classNames={{ header: "drill-header" }}
    >
      {drilled ? <OrdersBehind scope={drilled.scope} title={drilled.title} /> : null}
    </Drawer>
  );
}
