import { ActionIcon, Group, Kbd, UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { Icon } from "../ui/icons.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { AppearanceMenu } from "./appearance-menu.tsx";

const modifier = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";

export function Header({ onMenu }: { onMenu: () => void }) {
  return (
    <Group h="100%" px="md" gap="sm" wrap="nowrap" justify="space-between">
      <ActionIcon variant="subtle" color="gray" size="lg" hiddenFrom="md" aria-label="Open the menu" onClick={onMenu}>
        <Icon name="menu" size={22} />
      </ActionIcon>
      <UnstyledButton className="search-opener" onClick={() => spotlight.open()}>
        <Icon name="search" size={16} />
        <span className="search-opener-text">Search pages, orders, products</span>
        <span className="search-opener-keys" aria-hidden="true">
          <Kbd size="xs">{modifier}</Kbd> <Kbd size="xs">K</Kbd>
        </span>
      </UnstyledButton>
      <Group gap={4} wrap="nowrap">
        <AppearanceMenu />
        <AccountMenu />
      </Group>
    </Group>
  );
}
