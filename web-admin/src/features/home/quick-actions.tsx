import { Button, Menu } from "@mantine/core";
import type { Permission } from "@quayside/shared/access.ts";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";

interface QuickAction {
  permission: Permission;
  label: string;
  icon: IconName;
  link: LinkProps;
}

const actions: readonly QuickAction[] = [
  { permission: "catalog.write", label: "Add a product", icon: "products", link: { to: "/products" } },
  {
    permission: "fulfilment.write",
    label: "Ship orders",
    icon: "truck",
    link: { to: "/orders", search: { status: "processing" } },
  },
  { permission: "inventory.adjust", label: "Change stock of many", icon: "inventory", link: { to: "/inventory/bulk" } },
  { permission: "inventory.adjust", label: "New transfer", icon: "transfers", link: { to: "/transfers/new" } },
  { permission: "promotions.write", label: "New promotion", icon: "tag", link: { to: "/promotions/new" } },
  { permission: "credit.write", label: "Issue a gift card", icon: "gift", link: { to: "/gift-cards" } },
  { permission: "analytics.write", label: "Set a sales goal", icon: "target", link: { to: "/sales/goals" } },
  { permission: "reports.read", label: "Make a report", icon: "book", link: { to: "/reports" } },
  {
    permission: "catalog.import",
    label: "Import a file",
    icon: "imports",
    link: { to: "/imports/new", search: { kind: "catalog" } },
  },
  {
    permission: "orders.export",
    label: "Export orders",
    icon: "download",
    link: { to: "/imports", search: { kind: "orders" } },
  },
];

/** The ways to begin what is done most; nothing for who may do none of it. */
export function QuickActions() {
  const { may } = useMe();
  const mine = actions.filter(({ permission }) => may(permission));
  if (mine.length === 0) return null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button rightSection={<Icon name="chevronDown" size={15} />}>Quick actions</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {mine.map(({ label, icon, link }) => (
          <Menu.Item
            key={label}
            leftSection={<Icon name={icon} size={16} />}
            renderRoot={(props) => <Link {...props} {...link} />}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
