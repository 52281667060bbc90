import Foundation

/// Canonical JSON of a value, with its personal texts as they are: for comparing values, never for
/// the journal.
func canonicalJSON(of value: some Encodable) throws -> Data { Data(try canonicalBytes(of: value)) }

/// `new` where it says something other than `old`.
func changed<Value: Equatable & Encodable>(_ old: Value?, _ new: Value?) -> Value? {
  guard let new, !identical(old, new) else { return nil }
  return new
}

/// Equal to the byte as the journal would write it: Swift alone would take "é" typed in two
/// ways for the same, and the record keeps what was written.
func identical<Value: Equatable & Encodable>(_ old: Value?, _ new: Value) -> Bool {
  guard let old, old == new else { return false }
  guard let oldBytes = try? canonicalJSON(of: old), let newBytes = try? canonicalJSON(of: new)
  else { return false }
  return oldBytes == newBytes
}
