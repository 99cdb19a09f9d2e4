import { Center, Loader } from "@mantine/core";

export function FrameSkeleton() {
  return (
    <Center h="100dvh" role="status" aria-label="Loading">
      <Loader />
    </Center>
  );
}
