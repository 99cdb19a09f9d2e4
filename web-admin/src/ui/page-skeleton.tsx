import { Skeleton, Stack } from "@mantine/core";

export function PageSkeleton() {
  return (
    <Stack className="page" gap="lg" role="status" aria-label="Loading">
      <Skeleton h={30} w={220} />
      <Skeleton h={44} />
      <Skeleton h={320} />
    </Stack>
  );
}
