import ReaderUI

extension NoteKeeping {
  /// The notes that a keeper keeps; the texts of others are opened as `setup` says.
  init(_ keeper: NoteKeeper, setup: ReaderSetup) {
    self.init(
      load: { keeper.load($0, reading: $1) }, loadAll: { keeper.loadAll() },
      carry: { keeper.carry(from: $0) }, perform: { keeper.perform($0) },
      keepDraft: { keeper.keepDraft($0) }, write: { keeper.write($0) },
      open: { try OpenedText(of: $0, keptBy: keeper, setup: setup) },
      hasChanged: { keeper.hasChanged() }, hasNews: { keeper.hasNews() })
  }
}
