import { Readable } from 'node:stream';
import type pg from 'pg';

// COPY speaks a part of Postgres's protocol that pg carries but offers no call for: these two queries do.

interface CopyConnection {
  stream: {
    pause(): void;
    resume(): void;
    writableNeedDrain: boolean;
    once(event: 'drain', act: () => void): void;
  };
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

abstract class CopyQuery {
  protected connection: CopyConnection | undefined;
  readonly sql: string;
  private fault: Error | undefined;

  constructor(sql: string) {
    this.sql = sql;
  }
  submit(connection: CopyConnection): void {
    this.connection = connection;
    connection.query(this.sql);
  }
  handleError(fault: Error): void {
    this.fault = fault;
    this.finish(fault);
  }
  handleReadyForQuery(): void {
    if (!this.fault) this.finish();
  }
  handleCommandComplete(): void {}
  abstract finish(fault?: Error): void;
}

class CopyOut extends CopyQuery {
  readonly rows = new Readable({
    read: () => this.connection?.stream.resume(),
    // Whoever stops reading must not leave the connection standing still.
    destroy: (fault, done) => {
      this.connection?.stream.resume();
      done(fault);
    },
  });

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (!this.rows.destroyed && !this.rows.push(chunk)) this.connection?.stream.pause();
  }
  finish(fault?: Error): void {
    if (fault) this.rows.destroy(fault);
    else if (!this.rows.destroyed) this.rows.push(null);
  }
}

class CopyIn extends CopyQuery {
  readonly done: Promise<void>;
  private readonly chunks: AsyncIterable<Buffer>;
  private settle!: (fault?: Error) => void;
  private ended = false;

  constructor(sql: string, chunks: AsyncIterable<Buffer>) {
    super(sql);
    this.chunks = chunks;
    this.done = new Promise((resolve, reject) => {
      this.settle = (fault) => (fault ? reject(fault) : resolve());
    });
  }
  async handleCopyInResponse(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.chunks) {
        if (this.ended) return;
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain)
          await new Promise<void>((resolve) => connection.stream.once('drain', resolve));
      }
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail((error as Error).message);
    }
  }
  finish(fault?: Error): void {
    this.ended = true;
    this.settle(fault);
  }
}

/** The rows of `copy … to stdout`, read no faster than they are taken. */
export function copyOut(client: pg.ClientBase, sql: string): Readable {
  const query = new CopyOut(sql);
  client.query(query as unknown as pg.Submittable);
  return query.rows;
}

/** Feeds `copy … from stdin`. */
export function copyIn(client: pg.ClientBase, sql: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  const query = new CopyIn(sql, chunks);
  client.query(query as unknown as pg.Submittable);
  return query.done;
}
