/**
 * A long text as the body of an answer, made while it is read. The first piece is asked for before the answer
 * begins: a refusal is then an answer of its own, not a file that breaks off.
 */
export async function streamed(pieces: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const first = await pieces.next();
  return new ReadableStream({
    start: (controller) => {
      if (first.done) controller.close();
      else controller.enqueue(encoder.encode(first.value));
    },
    pull: async (controller) => {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}
