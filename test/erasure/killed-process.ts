// Loaded before the program: kills it without a warning at the nth statement that changes a file for good.
import { DatabaseSync, StatementSync } from 'node:sqlite';

const killAt = Number(process.env.KILL_AT);
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === killAt) process.kill(process.pid, 'SIGKILL');
}

// oxlint-disable-next-line typescript/unbound-method -- called on the handle itself below
const exec = DatabaseSync.prototype.exec;
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
  exec.call(this, sql);
  if (/^\s*(commit|vacuum)/i.test(sql)) step();
};

// oxlint-disable-next-line typescript/unbound-method -- called on the statement itself below
const run = StatementSync.prototype.run;
StatementSync.prototype.run = function (this: StatementSync, ...parameters: Parameters<typeof run>) {
  const done = run.apply(this, parameters);
  if (
    /^\s*(commit|insert into (erasure|adoption_taken)|update (erasure|adoption_link|adoption_opening)|delete from command_answer)/i.test(
      this.sourceSQL,
    )
  )
    step();
  return done;
} as typeof run;
