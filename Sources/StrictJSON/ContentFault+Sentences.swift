extension ContentFault {
  /// The faults as sentences with their places, in the order of the document, none twice.
  ///
  /// - Parameters:
  ///   - faults: The faults, in any order.
  ///   - bytes: The document they are in.
  ///   - limit: How many are told; each costs a walk through the document, and more than a hundred
  ///     help nobody.
  /// - Returns: The sentences, with one more when there are faults beyond the limit.
  package static func sentences(
    of faults: [ContentFault], in bytes: [UInt8], atMost limit: Int = 100
  ) -> [String] {
    let placed = faults.prefix(limit).enumerated().map { index, fault in
      (index: index, place: JSONReader.position(of: fault.path, in: bytes), fault: fault)
    }
    let sorted = placed.sorted {
      ($0.place.line, $0.place.column, $0.index) < ($1.place.line, $1.place.column, $1.index)
    }
    var sentences: [String] = []
    for (_, place, fault) in sorted {
      let sentence = "\(place): \(fault.sentence)"
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    if faults.count > limit { sentences.append("There are more faults; mend these first.") }
    return sentences
  }
}
