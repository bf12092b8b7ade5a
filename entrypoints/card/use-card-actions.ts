import type { CardActions } from '../../components/card-actions';
import { type CardItem, entryFor } from '../../components/card-item';
import { failureSentence } from '../../components/failure-sentence';
import { type StringKey, useStrings } from '../../components/strings';
import { quoteOf } from '../../core/annotation';
import type { FromCard } from '../../core/card-messages';
import type { ReportDraft } from '../../core/service';
import type { CallBackground } from '../shared/call-background';
import { copyText } from '../shared/copy-text';
import { openPanel } from './open-panel';
import type { Done } from './use-done';

interface Surroundings {
  call: CallBackground;
  tell: (message: FromCard) => void;
  setDone: (done: Done | undefined) => void;
}

/** What the background answers when a report would be kept from a private window. */
const PRIVATE = /: private$/;

/** Do what the reader chooses, and say how it went and how to undo it. */
export function useCardActions({ call, tell, setDone }: Surroundings): CardActions & { onOpenNote(id: string): void } {
  const t = useStrings();
  const fail = (error: Error) => setDone({ message: failureSentence(error, t) });
  const showPanel = (message: StringKey) =>
    openPanel(call).then(closed => {
      if (closed) {
        const { shortcut } = closed;
        setDone({ message: shortcut ? t('panelShortcut', [shortcut]) : t('panelButton') });
      } else {
        setDone({ message: t(message) });
      }
    }, fail);
  return {
    onCopy: text =>
      void copyText(text).then(
        () => setDone({ message: t('copied') }),
        () => setDone({ message: t('copyFailed') }),
      ),
    onMute(muting, message) {
      // Before the page hears of it, which takes its marks off and would take this card along.
      tell({ type: 'busy', isBusy: true });
      call('mute', muting).then(back => {
        const undo = () => call('mute', back).then(() => setDone(undefined), fail);
        setDone({ message: t(message), undo, closes: true });
      }, fail);
    },
    onReport(item) {
      const report = reportOf(item);
      const { id } = item.annotation;
      const undo = () => {
        tell({ type: 'reported', id, isWrong: false });
        call('takeBackReport', report.id).then(() => setDone(undefined), fail);
      };
      const onKept = () => {
        tell({ type: 'busy', isBusy: true });
        tell({ type: 'reported', id, isWrong: true });
        setDone({ message: t('reported'), undo, closes: true });
      };
      call('reportWrong', report).then(onKept, (error: Error) =>
        PRIVATE.test(error.message) ? setDone({ message: t('reportPrivate') }) : fail(error),
      );
    },
    onOpenPanel() {
      tell({ type: 'locate' });
      showPanel('panelSelected');
    },
    onOpenNote(id) {
      call('showNote', id).catch(fail);
      showPanel('panelNote');
    },
  };
}

function reportOf({ annotation, entries }: CardItem): ReportDraft {
  const { target, glossator } = annotation;
  const [reason] = glossator.reasons;
  const body = reason?.body ?? annotation.body[0]!;
  const pack = entryFor(entries, body)?.pack;
  return {
    id: `${target.source} ${annotation.id}`,
    kind: glossator.kind,
    body,
    pack: pack ? `${pack.id} ${pack.version}` : '',
    passage: quoteOf(target)?.exact ?? '',
    matched: reason?.text ?? '',
    score: glossator.score,
  };
}
