import HallyuJSON

/// What one amount says, as far as claims need it.
struct PartialClaim {
  func write(into out: inout JSONWriter) {
    out.beginArray()
    out.endArray()
  }
}
