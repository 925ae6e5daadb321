import type pg from 'pg';

export const jobColumns = ['task', 'payload', 'queue', 'run_at', 'max_attempts', 'key', 'priority'];

/** Jobs not yet done and not given up. One that is being done at this moment is done once more after a restore. */
export const waitingJobs = `select t.identifier as task, j.payload, q.queue_name as queue, j.run_at, j.max_attempts, j.key, j.priority
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  where j.attempts < j.max_attempts order by j.id`;

/** A table to copy them into, and how they go from there back into the queue. */
export const jobsIncoming = `create temporary table incoming_jobs (task text, payload json, queue text,
  run_at timestamptz, max_attempts int, key text, priority int) on commit drop`;

export async function queueAgain(client: pg.ClientBase): Promise<void> {
  await client.query(`select graphile_worker.add_job(task, payload, queue_name => queue, run_at => run_at,
    max_attempts => max_attempts, job_key => key, priority => priority) from incoming_jobs`);
}
