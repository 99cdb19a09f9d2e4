import { ActionIcon, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMe } from "../lib/me.ts";
import { endSession } from "../lib/staff-pool.ts";
import { Icon } from "../ui/icons.tsx";

export function AccountMenu() {
  const { email } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    try {
      await endSession();
    } catch {
      notifications.show({
        color: "red",
        message: "The sign-in could not be ended. You are still signed in; try again.",
      });
      return;
    }
    await navigate({ to: "/sign-in" });
    client.clear();
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Your account">
          <Icon name="person" size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{email}</Menu.Label>
        <Menu.Item leftSection={<Icon name="signOut" />} onClick={leave}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
