/** Whether something dragged holds files. */
export function holdsFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/** Whether a folder is among what is dropped: the web view gives it as if it were a file, and it cannot be read. */
export function holdsFolder(data: DataTransfer): boolean {
  return [...data.items].some((item) => item.webkitGetAsEntry()?.isDirectory);
}

/** The files of what was pasted. A picture has no name of its own there: it gets `pasted`. */
export function pastedFiles(data: DataTransfer | null, pasted: string): File[] {
  return [...(data?.files ?? [])].map((file) => {
    const hasName = file.name !== '' && !/^image\.\w+$/.test(file.name);
    if (hasName) return file;
    const ending = file.type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png';
    return new File([file], `${pasted}.${ending}`, { type: file.type });
  });
}
