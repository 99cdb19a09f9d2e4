import { AppShell, Drawer, ScrollArea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useMatches } from "@tanstack/react-router";
import { Suspense } from "react";
import { useMe } from "../lib/me.ts";
import { PageSkeleton } from "../ui/page-skeleton.tsx";
import { Brand } from "./brand.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { FreshSignInDialog } from "./fresh-sign-in-dialog.tsx";
import { Header } from "./header.tsx";
import { NewPageFocus } from "./new-page-focus.tsx";
import { PermissionMissingPage } from "./permission-missing-page.tsx";
import { Sidebar } from "./sidebar.tsx";

/** What surrounds every page of staff. */
export function Frame() {
  const [menuOpen, menu] = useDisclosure(false);
  return (
    <AppShell
      layout="alt"
      padding={0}
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: "md", collapsed: { mobile: true } }}
    >
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <AppShell.Header className="header">
        <Header onMenu={menu.open} />
      </AppShell.Header>
      <AppShell.Navbar className="sidebar" visibleFrom="md">
        <Brand />
        <ScrollArea type="auto" flex={1}>
          <Sidebar />
        </ScrollArea>
      </AppShell.Navbar>
      <Drawer opened={menuOpen} onClose={menu.close} size={272} title={<Brand />} padding="sm" hiddenFrom="md">
        <Sidebar onChosen={menu.close} />
      </Drawer>
      <AppShell.Main id="main" tabIndex={-1} className="main">
        <NewPageFocus target="main" />
        <Suspense fallback={<PageSkeleton />}>
          <Page />
        </Suspense>
      </AppShell.Main>
      <CommandPalette />
      <FreshSignInDialog />
    </AppShell>
  );
}

function Page() {
  const { may } = useMe();
  const permission = useMatches().at(-1)?.staticData.permission;
  return permission && !may(permission) ? <PermissionMissingPage permission={permission} /> : <Outlet />;
}
