import { lstat, readdir, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { createHash, randomBytes } from "node:crypto";
// src/node/staleFiles.ts
const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const TEMPORARY = /^\..+\.([\da-f]{8})-(\d+)-[\da-f]{8}\.tmp$/;
function temporaryBeside(path) {
	const name = `.${basename(path)}.${HOST}-${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
	return join(dirname(path), name);
}
const swept = new Set();
async function removeStaleTemporaries(folder) {
	if (swept.has(folder)) return;
	swept.add(folder);
	for (const name of await unlessRefused(readdir(folder)) ?? []) {
		const path = join(folder, name);
		if (await isStale(name, path)) await unlessRefused(unlink(path));
	}
}
async function unlessRefused(asked) {
	try {
		return await asked;
	} catch {
		return;
	}
}
const STALE_AFTER = 864e5;
async function isStale(name, path) {
	const [, host, pid] = TEMPORARY.exec(name) ?? [];
	if (host === void 0) return false;
	const facts = await unlessRefused(lstat(path));
	if (facts === void 0 || !facts.isFile()) return false;
	return host === HOST && !isAlive(Number(pid)) || Date.now() - facts.mtimeMs > STALE_AFTER;
}
function isAlive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error.code === "EPERM";
	}
}
export { removeStaleTemporaries, temporaryBeside };
