/** A folder of the origin private file system, in memory, as far as snapshots use it. */

interface FakeFolder extends FileSystemDirectoryHandle {
  /** Everything in it, by name. */
  files: Map<string, File>;
}

export function fakeFolder(): FakeFolder {
  const files = new Map<string, File>();
  const handleOf = (first: string) => {
    let name = first;
    return {
      getFile: async () => files.get(name)!,
      async createWritable() {
        const parts: Blob[] = [];
        return {
          write: async (part: Blob) => void parts.push(part),
          // Only what is closed is there.
          close: async () => void files.set(name, new File(parts, name)),
        };
      },
      async move(to: string) {
        files.set(to, new File([files.get(name)!], to));
        files.delete(name);
        name = to;
      },
    };
  };
  const folder = {
    files,
    keys: () => files.keys(),
    async getFileHandle(name: string, { create = false } = {}) {
      if (!create && !files.has(name)) {
        throw new DOMException(`no file ${name}`, 'NotFoundError');
      }
      return handleOf(name);
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
  return folder as unknown as FakeFolder;
}
