// A file system in memory, with the functions that Go's programs call for one of Node.js.
// It lives as long as the page. A file that is written in the folder files.saved is given
// to the user as a download.
const files = (() => {
	const folder = () => ({ dir: true, names: new Map(), time: Date.now() });
	const root = folder();
	const open = new Map(); // number → { node, path, at, written, append }
	let next = 10;

	const fail = (code) => { throw Object.assign(new Error(code), { code }); };
	const parts = (path) => {
		const all = [];
		for (const p of path.split("/")) {
			if (p === "..") all.pop();
			else if (p !== "" && p !== ".") all.push(p);
		}
		return all;
	};
	const find = (path) => parts(path).reduce((n, p) => (n.dir ? n.names.get(p) : fail("ENOTDIR")) ?? fail("ENOENT"), root);
	const above = (path) => {
		const all = parts(path), name = all.pop(), node = find(all.join("/"));
		return node.dir ? [node, name] : fail("ENOTDIR");
	};
	const put = (path, bytes) => {
		const [dir, name] = above(path);
		const node = { bytes, size: bytes.length, time: Date.now(), mode: 0o644 };
		dir.names.set(name, node);
		return node;
	};
	const handle = (fd) => open.get(fd) ?? fail("EBADF");
	const resize = (node, size) => {
		if (size > node.bytes.length) {
			const more = new Uint8Array(Math.max(size, 2 * node.bytes.length));
			more.set(node.bytes.subarray(0, node.size));
			node.bytes = more;
		}
		if (size < node.size) node.bytes.fill(0, size, node.size);
		node.size = size;
	};
	const offer = (path) => {
		const name = parts(path).pop();
		if (!api.saved || !path.startsWith(api.saved) || name.startsWith(".")) return;
		const node = find(path), link = document.createElement("a");
		link.href = URL.createObjectURL(new Blob([node.bytes.slice(0, node.size)]));
		link.download = name;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60000);
	};
	const stat = (node) => {
		const ms = node.time;
		return { dev: 1, ino: 0, mode: node.dir ? 0o40755 : 0o100000 | node.mode, nlink: 1, uid: 0, gid: 0, rdev: 0, size: node.size ?? 0, blksize: 4096,
			blocks: 0, atimeMs: ms, mtimeMs: ms, ctimeMs: ms, isDirectory: () => !!node.dir };
	};

	const RDWR = 2, CREAT = 64, EXCL = 128, TRUNC = 512, APPEND = 1024, DIRECTORY = 65536;
	const calls = {
		open(path, flags, mode) {
			let node;
			try { node = find(path); } catch (e) { if (!(flags & CREAT) || e.code !== "ENOENT") throw e; }
			if (node && flags & CREAT && flags & EXCL) fail("EEXIST");
			if (node && node.dir && flags & 3) fail("EISDIR");
			if (node && !node.dir && flags & DIRECTORY) fail("ENOTDIR");
			node ??= Object.assign(put(path, new Uint8Array(0)), { mode: mode & 0o777 });
			if (flags & TRUNC) resize(node, 0);
			open.set(next, { node, path, at: 0, written: false, append: !!(flags & APPEND) });
			return next++;
		},
		close(fd) {
			const h = handle(fd);
			open.delete(fd);
			if (h.written) offer(h.path);
		},
		read(fd, to, offset, length, at) {
			const h = handle(fd), from = at ?? h.at;
			if (h.node.dir) fail("EISDIR");
			const n = Math.max(0, Math.min(length, h.node.size - from));
			to.set(h.node.bytes.subarray(from, from + n), offset);
			if (at == null) h.at += n;
			return n;
		},
		write(fd, data, offset, length, at) {
			if (fd <= 2) return api.writeSync(fd, data.subarray(offset, offset + length));
			const h = handle(fd), to = at ?? (h.append ? h.node.size : h.at);
			if (to + length > h.node.size) resize(h.node, to + length);
			h.node.bytes.set(data.subarray(offset, offset + length), to);
			h.node.time = Date.now();
			h.written = true;
			if (at == null) h.at = to + length;
			return length;
		},
		fstat: (fd) => stat(handle(fd).node),
		stat: (path) => stat(find(path)),
		lstat: (path) => stat(find(path)),
		readdir: (path) => [...(find(path).names ?? fail("ENOTDIR")).keys()],
		mkdir(path) {
			const [dir, name] = above(path);
			if (name === undefined || dir.names.has(name)) fail("EEXIST");
			dir.names.set(name, folder());
		},
		rename(from, to) {
			const node = find(from), [old, was] = above(from), [dir, name] = above(to);
			old.names.delete(was);
			dir.names.set(name, node);
			if (!node.dir) offer(to);
		},
		unlink(path) {
			if (find(path).dir) fail("EISDIR");
			const [dir, name] = above(path);
			dir.names.delete(name);
		},
		rmdir(path) {
			const node = find(path), [dir, name] = above(path);
			if (!node.dir) fail("ENOTDIR");
			if (node.names.size) fail("ENOTEMPTY");
			dir.names.delete(name);
		},
		truncate: (path, size) => resize(find(path), size),
		ftruncate: (fd, size) => resize(handle(fd).node, size),
		chmod(path, mode) { find(path).mode = mode & 0o777; },
		fchmod(fd, mode) { handle(fd).node.mode = mode & 0o777; },
		chown() {}, fchown() {}, lchown() {}, fsync() {},
		utimes(path, accessed, modified) { find(path).time = 1000 * modified; },
		readlink: () => fail("EINVAL"),
		link: () => fail("ENOSYS"),
		symlink: () => fail("ENOSYS"),
	};

	const api = {
		saved: "",
		put,
		make: calls.mkdir,
		text: (path) => new TextDecoder().decode(find(path).bytes.subarray(0, find(path).size)),
		writeSync: globalThis.fs.writeSync, // of wasm_exec.js, to the console
		constants: { O_RDONLY: 0, O_WRONLY: 1, O_RDWR: RDWR, O_CREAT: CREAT, O_EXCL: EXCL, O_TRUNC: TRUNC, O_APPEND: APPEND, O_DIRECTORY: DIRECTORY },
	};
	for (const [name, call] of Object.entries(calls)) {
		api[name] = (...args) => {
			const answer = args.pop();
			let result;
			try { result = call(...args); } catch (e) { return answer(e); }
			answer(null, result);
		};
	}
	calls.mkdir("/home");
	globalThis.fs = api;
	return api;
})();
