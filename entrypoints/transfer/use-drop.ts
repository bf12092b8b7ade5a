import { useEffect, useState } from 'preact/hooks';

/** Take a file that is dropped anywhere on the page; resolves to whether one is held over it now. */
export function useDrop(take: (file: File) => void): boolean {
  const [isTarget, setIsTarget] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        setIsTarget(true);
      }
    };
    const onLeave = (event: DragEvent) => event.relatedTarget ?? setIsTarget(false);
    const onDrop = (event: DragEvent) => {
      setIsTarget(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) {
        event.preventDefault();
        take(file);
      }
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [take]);
  return isTarget;
}
