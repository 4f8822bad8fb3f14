extension RandomAccessCollection {
  /// The first index whose element `belongsAfter`, in a collection where all of those stand last;
  /// `endIndex` when there is none.
  ///
  /// - Complexity: O(log *n*).
  package func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsAfter(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
