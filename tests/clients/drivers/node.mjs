// node.mjs MODULE: a module of npm, or Node's own node:sqlite, from the directory where it is run.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(process.cwd() + "/");
const name = process.argv[2];
const module = require(name);
const sql_js = name === "sql.js" ? await module() : null;

// How each opens a file; what runs a statement, to its last row; what closes.
const open = {
  "node:sqlite": (path) => {
    const db = new module.DatabaseSync(path);
    return { run: (sql) => db.prepare(sql).all(), close: () => db.close() };
  },
  "better-sqlite3": (path) => {
    const db = new module(path);
    const run = (sql) => {
      const statement = db.prepare(sql);
      return statement.reader ? statement.all() : statement.run();
    };
    return { run, close: () => db.close() };
  },
  "node-sqlite3-wasm": (path) => {
    const db = new module.Database(path);
    return { run: (sql) => db.all(sql), close: () => db.close() };
  },
  "sql.js": (path) => {
    const db = new sql_js.Database(read(path));
    const close = () => (writeFileSync(path, db.export()), db.close());
    return { run: (sql) => db.exec(sql), close };
  },
}[name];

function attempt(run) {
  try {
    run();
    return null;
  } catch (error) {
    return String(error.message);
  }
}

const read = (path) => (path === ":memory:" ? undefined : readFileSync(path));
const memory = open(":memory:");
const [sqlite] = JSON.stringify(memory.run("SELECT sqlite_version() AS v")).match(/[0-9]+(\.[0-9]+)+/);
const version = name === "node:sqlite" ? "" : JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
const client = version === "" ? `Node.js ${process.versions.node}, node:sqlite` : `${name} ${version}`;
console.log(JSON.stringify({ client, sqlite }));
for await (const line of createInterface({ input: process.stdin })) {
  const { file, statements } = JSON.parse(line);
  const db = open(file);
  const errors = statements.map((sql) => attempt(() => db.run(sql)));
  db.close();
  console.log(JSON.stringify(errors));
}
