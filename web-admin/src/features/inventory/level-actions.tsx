import { Button, Menu, Modal } from "@mantine/core";
import type { StockLevel } from "@quayside/shared/inventory/schema.ts";
import { type ReactNode, useState } from "react";
import { useMe } from "../../lib/me.ts";
import { AdjustForm } from "./adjust-form.tsx";
import { CountForm } from "./count-form.tsx";
import { HoldForm } from "./hold-form.tsx";
import type { LevelFormProps } from "./level-form-props.ts";
import { PlanForm } from "./plan-form.tsx";

const changes = [
  { name: "Adjust", title: "Adjust", form: (props: LevelFormProps): ReactNode => <AdjustForm {...props} /> },
  { name: "Count", title: "Count", form: (props: LevelFormProps): ReactNode => <CountForm {...props} /> },
  {
    name: "Put aside or back",
    title: "Put aside",
    form: (props: LevelFormProps): ReactNode => <HoldForm {...props} />,
  },
  { name: "Safety and reorder", title: "Plan", form: (props: LevelFormProps): ReactNode => <PlanForm {...props} /> },
];

/** What staff can do with one SKU at one location. */
export function LevelActions({ level, place }: { level: StockLevel; place: string }) {
  const [open, setOpen] = useState<(typeof changes)[number]>();
  const { may } = useMe();
  if (!may("inventory.adjust")) return null;
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="default" aria-label={`Change ${level.sku} at ${place}`}>
            Change
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {changes.map((change) => (
            <Menu.Item key={change.name} onClick={() => setOpen(change)}>
              {change.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={open !== undefined} onClose={close} title={`${open?.title ?? ""}: ${level.sku} at ${place}`}>
        {open?.form({ level, onDone: close })}
      </Modal>
    </>
  );
}
