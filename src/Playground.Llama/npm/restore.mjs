// Restores one folder's npm package and lays its shared libraries out in a folder: node restore.mjs PACKAGE-FOLDER TARGET-FOLDER
// Works in a folder of its own and renames at the end, so that builds running side by side neither see half a folder nor meet in npm.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";

const [source, target] = process.argv.slice(2).map(path => resolve(path));
const libraries = new Set([".so", ".dylib", ".dll", ".metal"]);
// Not llama.cpp's API: the JavaScript binding, and the code that llama.cpp's own command line tools share.
const skipped = /^(llama-addon\.node|(lib)?llama-common\..*)$/;

mkdirSync(dirname(target), { recursive: true });
const work = mkdtempSync(`${target}-`);
try {
  const locked = existsSync(join(source, "package-lock.json"));
  for (const file of locked ? ["package.json", "package-lock.json"] : ["package.json"])
    copyFileSync(join(source, file), join(work, file));
  // --force: a package for another platform than the building machine's is wanted when one is named with LlamaRuntime.
  const npm = spawnSync("npm", [locked ? "ci" : "install", "--ignore-scripts", "--no-audit", "--no-fund", "--force", "--loglevel=error"],
    { cwd: work, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });
  if (npm.status !== 0)
    throw new Error(npm.error?.message ?? `npm ended with exit code ${npm.status}`);
  mkdirSync(join(work, "out"));
  collect(join(work, "node_modules", "@node-llama-cpp"), join(work, "out"));
  writeFileSync(join(work, "out", "restored.stamp"), "");
  rmSync(target, { recursive: true, force: true });
  renameSync(join(work, "out"), target);
} catch (error) {
  if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") { // else another build was first: its folder is as good
    console.error(`error : llama.cpp's libraries could not be restored from ${source}: ${error.message}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function collect(folder, into) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      collect(path, entry.name === "fallback" ? makeFolder(join(into, entry.name)) : into);
    else if (libraries.has(extname(entry.name)) && !skipped.test(entry.name))
      renameSync(path, join(into, entry.name));
  }
}

function makeFolder(path) {
  mkdirSync(path, { recursive: true });
  return path;
}
