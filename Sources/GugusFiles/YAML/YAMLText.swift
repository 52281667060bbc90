import GugusValues
import Yams

extension Node {
  /// The text of a scalar, in which an escape may have put a mark behind its letter; nil of anything
  /// else.
  package var text: String? { scalar?.string.composed }
}
