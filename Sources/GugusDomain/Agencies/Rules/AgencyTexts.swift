extension AgencyEvent {
  func checkTexts() throws(Refusal) {
    switch self {
    case .added(let details):
      try check(details.nameEnglish, .name)
      try check(details.nameIndonesian, .name)
      try check(details.sector, .sector)
    case .edited(let change):
      try check(change.nameEnglish, .name)
      try check(change.nameIndonesian, .name)
      try check(change.sector, .sector)
    case .keyRegistered(let key), .keyVouched(let key): try check(key, .key)
    case .keyRevoked(let key, let reason):
      try check(key, .key)
      try check(reason, .reason)
    }
  }
}
